namespace Cognito.Federation.Emulator.Tool;

/// <summary>The second factors of a user pool of a seed file. What is left out is as in <see cref="MfaSeed"/>.</summary>
internal sealed class SeededMfa
{
    public MfaRequirement? Requirement { get; init; }

    public bool? Sms { get; init; }

    public bool? Totp { get; init; }

    public bool? Email { get; init; }

    public void ApplyTo(MfaSeed mfa)
    {
        mfa.Requirement = Requirement ?? mfa.Requirement;
        mfa.Sms = Sms ?? mfa.Sms;
        mfa.Totp = Totp ?? mfa.Totp;
        mfa.Email = Email ?? mfa.Email;
    }
}
