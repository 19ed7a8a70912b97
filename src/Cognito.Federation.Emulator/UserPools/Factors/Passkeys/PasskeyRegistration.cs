using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>The making of one passkey that was begun: what the browser was told, and the judge of what it answers. Hold the pool's gate.</summary>
internal sealed class PasskeyRegistration(UserPoolClient client, PoolUser user, string relyingPartyId, string userVerification, DateTimeOffset now)
{
    private const int ChallengeLength = 32;
    private const string Name = "Passkey";

    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    public UserPoolClient Client { get; } = client;

    public string Challenge { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ChallengeLength));

    public DateTimeOffset Expires { get; } = now + Validity;

    /// <summary>The id that the authenticator keeps for the user.</summary>
    public static string HandleOf(PoolUser user) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(user.Subject));

    /// <summary>PublicKeyCredentialCreationOptionsJSON, for <c>navigator.credentials.create</c>.</summary>
    public JsonObject WriteOptions() => new()
    {
        ["rp"] = new JsonObject { ["id"] = relyingPartyId, ["name"] = relyingPartyId },
        ["user"] = new JsonObject { ["id"] = HandleOf(user), ["name"] = user.Username, ["displayName"] = user.Username },
        ["challenge"] = Challenge,
        ["pubKeyCredParams"] = new JsonArray(Algorithm(CoseKey.Es256), Algorithm(CoseKey.Rs256)),
        ["timeout"] = (int)Validity.TotalMilliseconds,
        ["excludeCredentials"] = PasskeyDescriptors.Write(user.Factors.Passkeys.Where(passkey => passkey.RelyingPartyId == relyingPartyId)),
        ["authenticatorSelection"] = new JsonObject { ["requireResidentKey"] = true, ["residentKey"] = "required", ["userVerification"] = userVerification },
        ["attestation"] = "none",
    };

    /// <summary>Judges the browser's answer.</summary>
    /// <exception cref="PasskeyException">A check fails.</exception>
    public RegisteredPasskey Finish(CredentialJson credential, DateTimeOffset now)
    {
        credential.ClientData.Check(ClientData.Create, Challenge, relyingPartyId);
        var attestation = AttestationObject.Read(credential.Response("attestationObject"));
        var data = AuthenticatorData.Read(attestation.AuthenticatorData);
        PasskeyPresence.Check(data, relyingPartyId, userVerification == PasskeySettings.Required);
        if (data.Credential is not { } made || !made.Id.AsSpan().SequenceEqual(credential.Id))
            throw PasskeyException.Malformed("The authenticator data does not hold the credential that the answer names.");
        attestation.Check(made.Key, credential.ClientData.Hash);
        return new RegisteredPasskey(made.Id, made.Key, data.Counter, relyingPartyId, now)
        {
            FriendlyName = Name,
            Attachment = credential.Attachment,
            Transports = credential.Transports,
        };
    }

    private static JsonObject Algorithm(int algorithm) => new() { ["type"] = "public-key", ["alg"] = algorithm };
}
