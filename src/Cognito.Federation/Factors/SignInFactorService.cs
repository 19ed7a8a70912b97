using System.Runtime.CompilerServices;
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
        if (string.IsNullOrEmpty(reply.SecretCode))
            throw ErrorTranslation.Unreadable(FactorOperations.AssociateSoftwareToken.Name, "it holds no secret.");
        return new TotpEnrolment(new Secret(reply.SecretCode));
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

    public async IAsyncEnumerable<Passkey> ListPasskeysAsync(AccessToken accessToken, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? next = null;
        do
        {
            var call = new ListWebAuthnCredentialsCall { AccessToken = accessToken.Reveal(), NextToken = next };
            var reply = await pool.SendAsync(FactorOperations.ListWebAuthnCredentials, call, cancellationToken).ConfigureAwait(false);
            foreach (var passkey in reply.Credentials ?? [])
                yield return passkey.ToPasskey();
            if (reply.NextToken is not null && reply.NextToken == next)
                throw ErrorTranslation.Unreadable(FactorOperations.ListWebAuthnCredentials.Name, "it leads to the same page again.");
            next = reply.NextToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    public async Task DeletePasskeyAsync(AccessToken accessToken, string credentialId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(credentialId);
        var call = new DeleteWebAuthnCredentialCall { AccessToken = accessToken.Reveal(), CredentialId = credentialId };
        await pool.SendAsync(FactorOperations.DeleteWebAuthnCredential, call, cancellationToken).ConfigureAwait(false);
    }
}
