namespace Cognito.Federation.Emulator;

/// <summary>The second factors of one user. Hold the pool's gate.</summary>
internal sealed class UserFactors
{
    /// <summary>The verified authenticator app; <see langword="null"/> without one.</summary>
    public SoftwareToken? SoftwareToken { get; set; }

    /// <summary>The app that is being set up; <see langword="null"/> where none is.</summary>
    public SoftwareToken? PendingSoftwareToken { get; set; }

    /// <summary>Whether sign-ins ask for a code of the authenticator app.</summary>
    public bool TotpEnabled { get; set; }

    /// <summary>Whether sign-ins ask for a code sent as a text message.</summary>
    public bool SmsEnabled { get; set; }

    /// <summary>Whether sign-ins ask for a code sent by mail.</summary>
    public bool EmailEnabled { get; set; }

    /// <summary>Whether a passkey that verified the user counts as two factors.</summary>
    public bool PasskeyEnabled { get; set; }

    /// <summary>The user's passkeys, oldest first.</summary>
    public List<RegisteredPasskey> Passkeys { get; } = [];

    /// <summary>The passkeys that are being made.</summary>
    public List<PasskeyRegistration> Registrations { get; } = [];

    /// <summary>The factor that is asked for where several are enabled, as <see cref="MfaNames"/> has it; <see langword="null"/> lets the user choose.</summary>
    public string? Preferred { get; set; }

    /// <summary>As <see cref="Enabled"/>, as a member that is left out when it is empty.</summary>
    public IReadOnlyList<string>? SettingList(MfaSettings pool) => Enabled(pool) is { Count: > 0 } enabled ? enabled : null;

    /// <summary>The enabled factors that the pool knows, as <see cref="MfaNames"/> has them.</summary>
    public IReadOnlyList<string> Enabled(MfaSettings pool) =>
    [
        .. SmsEnabled && pool.Sms ? [MfaNames.Sms] : Array.Empty<string>(),
        .. TotpEnabled && SoftwareToken is not null && pool.Totp ? [MfaNames.Totp] : Array.Empty<string>(),
        .. EmailEnabled && pool.Email ? [MfaNames.Email] : Array.Empty<string>(),
    ];
}
