using System.Text.Json;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The signed-in user's factors at one user pool.</summary>
internal sealed class SignInFactorService(UserPoolContext pool) : ISignInFactors
{
    public async Task<TotpEnrolment> StartTotpAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        var call = new AssociateSoftwareTokenCall { AccessToken = accessToken.Reveal() };
        var reply = await pool.SendAsync(FactorOperations.AssociateSoftwareToken, call, cancellationToken).ConfigureAwait(false);
        return new TotpEnrolment(reply.Secret());
    }

    public async Task CompleteTotpAsync(AccessToken accessToken, string code, string? friendlyName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var call = new VerifySoftwareTokenCall { AccessToken = accessToken.Reveal(), UserCode = code, FriendlyDeviceName = friendlyName };
        var reply = await pool.SendAsync(FactorOperations.VerifySoftwareToken, call, cancellationToken).ConfigureAwait(false);
        reply.ThrowIfWrong();
    }

    public async Task SetPreferencesAsync(AccessToken accessToken, MfaPreferences preferences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        var call = SetUserMfaPreferenceCall.From(accessToken.Reveal(), preferences);
        await pool.SendAsync(FactorOperations.SetUserMfaPreference, call, cancellationToken).ConfigureAwait(false);
    }

    public async Task<AvailableFactors> GetAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        var call = new GetUserAuthFactorsCall { AccessToken = accessToken.Reveal() };
        var reply = await pool.SendAsync(FactorOperations.GetUserAuthFactors, call, cancellationToken).ConfigureAwait(false);
        return new AvailableFactors(
            reply.Username,
            [.. (reply.ConfiguredUserAuthFactors ?? []).Select(name => new SignInFactor(name))],
            [.. (reply.UserMFASettingList ?? []).Select(name => new SignInFactor(name))],
            string.IsNullOrEmpty(reply.PreferredMfaSetting) ? null : new SignInFactor(reply.PreferredMfaSetting));
    }

    public async Task<JsonElement> StartPasskeyAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        var call = new StartWebAuthnRegistrationCall { AccessToken = accessToken.Reveal() };
        var reply = await pool.SendAsync(FactorOperations.StartWebAuthnRegistration, call, cancellationToken).ConfigureAwait(false);
        if (reply.CredentialCreationOptions.ValueKind != JsonValueKind.Object)
            throw ErrorTranslation.Unreadable(FactorOperations.StartWebAuthnRegistration.Name, "its CredentialCreationOptions are no object.");
        return reply.CredentialCreationOptions;
    }

    public async Task CompletePasskeyAsync(AccessToken accessToken, JsonElement credential, CancellationToken cancellationToken = default)
    {
        if (credential.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"The browser's answer must be a JSON object, was {credential.ValueKind}.", nameof(credential));
        var call = new CompleteWebAuthnRegistrationCall { AccessToken = accessToken.Reveal(), Credential = credential };
        await pool.SendAsync(FactorOperations.CompleteWebAuthnRegistration, call, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<Passkey> ListPasskeysAsync(AccessToken accessToken, CancellationToken cancellationToken = default) => Pages.WalkAsync(
        FactorOperations.ListWebAuthnCredentials.Name,
        (token, cancel) => pool.SendAsync(
            FactorOperations.ListWebAuthnCredentials,
            new ListWebAuthnCredentialsCall { AccessToken = accessToken.Reveal(), NextToken = token },
            cancel),
        static page => page.Credentials?.Select(passkey => passkey.ToPasskey()),
        static page => page.NextToken,
        cancellationToken);

    public async Task DeletePasskeyAsync(AccessToken accessToken, string credentialId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(credentialId);
        var call = new DeleteWebAuthnCredentialCall { AccessToken = accessToken.Reveal(), CredentialId = credentialId };
        await pool.SendAsync(FactorOperations.DeleteWebAuthnCredential, call, cancellationToken).ConfigureAwait(false);
    }
}
