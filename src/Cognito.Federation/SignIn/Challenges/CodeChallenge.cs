namespace Cognito.Federation;

/// <summary>A code is wanted: one that was mailed or sent as a text message, or one of an authenticator app.</summary>
/// <remarks>Cognito's challenges <c>SMS_MFA</c>, <c>SMS_OTP</c>, <c>EMAIL_OTP</c>, <c>SOFTWARE_TOKEN_MFA</c>. A wrong code leaves the challenge open: <see cref="SignInRejected.Retry"/>.</remarks>
public sealed record CodeChallenge : SignInChallenge
{
    internal CodeChallenge(ChallengeState state)
        : base(state)
    {
    }

    /// <summary>Which factor the code belongs to.</summary>
    public SignInFactor Factor => new(State.Name);

    /// <summary>Where the code was sent, masked; null for an authenticator app.</summary>
    public CodeDelivery? Delivery => State.Parameters.GetValueOrDefault("CODE_DELIVERY_DESTINATION") is { Length: > 0 } destination
        ? new CodeDelivery(destination, State.Parameters.GetValueOrDefault("CODE_DELIVERY_DELIVERY_MEDIUM") ?? "", null)
        : null;

    /// <summary>The name that the user gave the authenticator app; null for sent codes, and where there is none.</summary>
    public string? AuthenticatorName => State.Parameters.GetValueOrDefault("FRIENDLY_DEVICE_NAME");

    /// <summary>Answers with the code.</summary>
    /// <param name="code">As the person typed it; blanks around it do not count.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public ChallengeAnswer Answer(string code, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new ChallengeAnswer(this, State.Name + "_CODE", code.Trim(), context);
    }

    internal static bool IsCode(string name) => name is "SMS_MFA" or "SMS_OTP" or "EMAIL_OTP" or "SOFTWARE_TOKEN_MFA"
        // Cognito's prose has this name, its model does not; whichever comes is answered by its own name.
        or "EMAIL_MFA";

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
