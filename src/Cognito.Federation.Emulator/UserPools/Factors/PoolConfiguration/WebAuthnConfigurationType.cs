namespace Cognito.Federation.Emulator;

/// <summary>The passkeys of a pool, on the wire.</summary>
internal sealed class WebAuthnConfigurationType
{
    public const string SingleFactor = "SINGLE_FACTOR";

    public const string MultiFactor = "MULTI_FACTOR_WITH_USER_VERIFICATION";

    public string? RelyingPartyId { get; init; }

    public string? UserVerification { get; init; }

    public string? FactorConfiguration { get; init; }

    public static WebAuthnConfigurationType Of(PasskeySettings settings) => new()
    {
        RelyingPartyId = settings.RelyingPartyId,
        UserVerification = settings.UserVerification,
        FactorConfiguration = settings.IsMultiFactor ? MultiFactor : SingleFactor,
    };

    /// <summary>What is not said is as the service has it by default.</summary>
    public PasskeySettings ToSettings() => new(RelyingPartyId, UserVerification ?? PasskeySettings.Preferred, FactorConfiguration == MultiFactor);
}
