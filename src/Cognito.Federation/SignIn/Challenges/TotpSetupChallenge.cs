namespace Cognito.Federation;

/// <summary>An authenticator app is being set up in the middle of a sign-in: show its secret, ask for the first code.</summary>
/// <remarks>Comes from <see cref="MfaSetupChallenge.SetUpTotp"/>. A wrong code leaves it open: <see cref="SignInRejected.Retry"/>.</remarks>
public sealed record TotpSetupChallenge : SignInChallenge
{
    internal TotpSetupChallenge(ChallengeState state)
        : base(state)
    {
    }

    /// <summary>What the app must know: the secret, and the address for a QR code.</summary>
    public TotpEnrolment Enrolment => new(State.TotpSecret!.Value);

    /// <summary>Answers with the first code that the app shows.</summary>
    /// <param name="code">Six digits, as the person typed them.</param>
    /// <param name="friendlyName">A name for the app, shown at later sign-ins; null for none.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <remarks>AWS operations: <c>VerifySoftwareToken</c>, then <c>RespondToAuthChallenge</c>.</remarks>
    public ChallengeAnswer Answer(string code, string? friendlyName = null, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new ChallengeAnswer(this, new ChallengeMove.FinishTotp(code.Trim(), friendlyName), context);
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
