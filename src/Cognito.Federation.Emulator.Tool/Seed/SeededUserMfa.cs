namespace Cognito.Federation.Emulator.Tool;

/// <summary>The second factors of a user of a seed file. What is left out is as in <see cref="UserMfaSeed"/>.</summary>
internal sealed class SeededUserMfa
{
    public string? TotpSecret { get; init; }

    public bool? Sms { get; init; }

    public bool? Email { get; init; }

    public string? Preferred { get; init; }

    public void ApplyTo(UserMfaSeed mfa)
    {
        mfa.TotpSecret = TotpSecret;
        mfa.Sms = Sms ?? mfa.Sms;
        mfa.Email = Email ?? mfa.Email;
        mfa.Preferred = Preferred;
    }
}
