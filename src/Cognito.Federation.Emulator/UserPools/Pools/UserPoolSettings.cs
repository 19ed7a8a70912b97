namespace Cognito.Federation.Emulator;

/// <summary>How a user pool behaves. Immutable: a change replaces it.</summary>
internal sealed record UserPoolSettings
{
    public PasswordPolicy PasswordPolicy { get; init; } = new();

    /// <summary>Whether <c>Alice</c> and <c>alice</c> are two users. Pools made through the API are case-sensitive unless told otherwise.</summary>
    public bool CaseSensitiveUsernames { get; init; } = true;

    /// <summary><c>email</c>, <c>phone_number</c>: people sign up with these, and the username is a UUID.</summary>
    public IReadOnlyList<string> UsernameAttributes { get; init; } = [];

    /// <summary><c>email</c>, <c>phone_number</c>, <c>preferred_username</c>: names beside the username, once verified.</summary>
    public IReadOnlyList<string> AliasAttributes { get; init; } = [];

    /// <summary><c>email</c>, <c>phone_number</c>: a code is sent at sign-up, and confirming it verifies the attribute.</summary>
    public IReadOnlyList<string> AutoVerifiedAttributes { get; init; } = [];

    /// <summary><c>email</c>, <c>phone_number</c>: a changed value takes effect once it is verified, and the old one stays until then.</summary>
    public IReadOnlyList<string> VerifiedBeforeUpdate { get; init; } = [];

    /// <summary><c>email</c>, <c>phone_number</c>: where the codes for forgotten passwords go, the preferred one first; <see langword="null"/>: the service's own order.</summary>
    public IReadOnlyList<string>? RecoveryAttributes { get; init; }

    public bool AllowAdminCreateUserOnly { get; init; }

    /// <summary>Attributes beyond the standard ones, and standard ones that are required.</summary>
    public PoolSchema Schema { get; init; } = PoolSchema.Standard;

    public bool DeletionProtection { get; init; }

    /// <summary>Threat protection; <see langword="null"/>: off.</summary>
    public ThreatProtectionSettings? ThreatProtection { get; init; }

    /// <summary>The second factors.</summary>
    public MfaSettings Mfa { get; init; } = MfaSettings.Off;

    /// <summary>How devices are tracked; <see langword="null"/> when they are not.</summary>
    public DeviceSettings? Devices { get; init; }

    /// <summary>The passkeys; <see langword="null"/> where nothing was said about them.</summary>
    public PasskeySettings? Passkeys { get; init; }

    /// <summary>With what a choice-based sign-in may begin: <c>PASSWORD</c>, <c>EMAIL_OTP</c>, <c>SMS_OTP</c>, <c>WEB_AUTHN</c>.</summary>
    public IReadOnlyList<string> FirstFactors { get; init; } = ["PASSWORD"];
}
