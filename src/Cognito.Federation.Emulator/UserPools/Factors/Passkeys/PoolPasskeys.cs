namespace Cognito.Federation.Emulator;

/// <summary>Whether a pool has passkeys.</summary>
internal static class PoolPasskeys
{
    private const string Factor = "WEB_AUTHN";

    /// <exception cref="AwsException">Passkeys are not among the first factors, or no relying party was set.</exception>
    public static (PasskeySettings Settings, string RelyingPartyId) Require(UserPool pool)
    {
        if (!pool.Settings.FirstFactors.Contains(Factor))
            throw new AwsException("WebAuthnNotEnabledException", "Passkeys are not enabled: WEB_AUTHN is not among the AllowedFirstAuthFactors of the user pool.");
        return pool.Settings.Passkeys is { RelyingPartyId: { } id } settings
            ? (settings, id)
            : throw new AwsException("WebAuthnConfigurationMissingException", "The user pool has no relying party id; set one with SetUserPoolMfaConfig.");
    }
}
