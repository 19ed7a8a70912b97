namespace Cognito.Federation.Emulator;

/// <summary>The second factors of one user. Hold the pool's gate.</summary>
internal sealed class UserFactors
{
    /// <summary>The verified authenticator app; <see langword="null"/> without one.</summary>
    public SoftwareToken? SoftwareToken { get; set; }

    /// <summary>Whether sign-ins ask for a code of the authenticator app.</summary>
    public bool TotpEnabled { get; set; }

    /// <summary>Whether sign-ins ask for a code sent as a text message.</summary>
    public bool SmsEnabled { get; set; }

    /// <summary>Whether sign-ins ask for a code sent by mail.</summary>
    public bool EmailEnabled { get; set; }

    /// <summary>The factor that is asked for where several are enabled, as <see cref="MfaNames"/> has it; <see langword="null"/> lets the user choose.</summary>
    public string? Preferred { get; set; }

    /// <summary>The enabled factors that the pool knows, as <see cref="MfaNames"/> has them.</summary>
    public IReadOnlyList<string> Enabled(MfaSettings pool) =>
    [
        .. SmsEnabled && pool.Sms ? [MfaNames.Sms] : Array.Empty<string>(),
        .. TotpEnabled && SoftwareToken is not null && pool.Totp ? [MfaNames.Totp] : Array.Empty<string>(),
        .. EmailEnabled && pool.Email ? [MfaNames.Email] : Array.Empty<string>(),
    ];
}
