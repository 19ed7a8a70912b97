namespace Cognito.Federation;

/// <summary>The pool requires a second factor and the user has none: one must be set up before the sign-in ends.</summary>
/// <remarks>Cognito's challenge <c>MFA_SETUP</c>.</remarks>
public sealed record MfaSetupChallenge : SignInChallenge
{
    internal MfaSetupChallenge(ChallengeState state)
        : base(state) => Choices = [.. InnerJson.Strings(state, "MFAS_CAN_SETUP").Select(name => new SignInFactor(name))];

    /// <summary>The second factors that can be set up now. Text messages cannot be among them: their way is to set the user's <c>phone_number</c> and to sign in again.</summary>
    public IReadOnlyList<SignInFactor> Choices { get; }

    /// <summary>Sets up an authenticator app: a <see cref="TotpSetupChallenge"/> with its secret follows.</summary>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <remarks>AWS operation: <c>AssociateSoftwareToken</c> with the challenge's session.</remarks>
    public ChallengeAnswer SetUpTotp(RequestContext? context = null) => new(this, new ChallengeMove.BeginTotp(), context);

    /// <summary>Sets up codes by mail: a <see cref="CodeChallenge"/> with the first code follows.</summary>
    /// <param name="address">The user's e-mail address.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public ChallengeAnswer SetUpEmail(string address, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return new ChallengeAnswer(this, "EMAIL", address, context);
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
