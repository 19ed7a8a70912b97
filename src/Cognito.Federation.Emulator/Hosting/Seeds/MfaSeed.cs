namespace Cognito.Federation.Emulator;

/// <summary>The second factors of a user pool that an emulator starts with.</summary>
public sealed class MfaSeed
{
    internal MfaSeed()
    {
    }

    /// <summary>Whether a second factor is asked for. Default: <see cref="MfaRequirement.Off"/>.</summary>
    public MfaRequirement Requirement { get; set; }

    /// <summary>Whether codes go out as text messages. Default: true.</summary>
    public bool Sms { get; set; } = true;

    /// <summary>Whether authenticator apps count. Default: true.</summary>
    public bool Totp { get; set; } = true;

    /// <summary>Whether codes go out by mail. Default: true.</summary>
    public bool Email { get; set; } = true;

    internal MfaSettings ToSettings() => Requirement == MfaRequirement.Off ? MfaSettings.Off : new MfaSettings(Requirement, Sms, Totp, Email);
}
