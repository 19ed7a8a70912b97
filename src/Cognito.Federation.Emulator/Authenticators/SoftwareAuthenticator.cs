using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>A device with passkeys, and the browser on it: answers <c>navigator.credentials.create</c> and <c>get</c> in the JSON that browsers speak.</summary>
/// <remarks>
/// It says what it is told to say: unlike a browser, it does not check that the origin belongs to the relying party, so that a test can see the service refuse.
/// Not thread-safe.
/// </remarks>
public sealed class SoftwareAuthenticator
{
    private const int CredentialIdLength = 16;

    private readonly PasskeyAlgorithm _algorithm;
    private readonly List<SoftwarePasskey> _passkeys = [];

    internal SoftwareAuthenticator(PasskeyAlgorithm algorithm)
    {
        if (!Enum.IsDefined(algorithm))
            throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null);
        _algorithm = algorithm;
    }

    /// <summary>Whether the device makes sure that it is its user, by finger, face or PIN, and says so. Default: true.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>Whether the device counts how often it signs. Default: true; false says 0 always, as passkeys that are copied between devices do.</summary>
    public bool CountsSignatures { get; set; } = true;

    /// <summary>How often the device has signed. Setting it back plays an old copy of the device.</summary>
    public uint SignatureCount { get; set; }

    /// <summary>How many passkeys the device holds.</summary>
    public int PasskeyCount => _passkeys.Count;

    /// <summary>Makes a passkey, as <c>navigator.credentials.create</c> does.</summary>
    /// <param name="creationOptions">PublicKeyCredentialCreationOptionsJSON, the <c>CredentialCreationOptions</c> of <c>StartWebAuthnRegistration</c>.</param>
    /// <param name="origin">The page's origin, such as <c>https://shop.example.com</c>.</param>
    /// <returns>RegistrationResponseJSON, the <c>Credential</c> of <c>CompleteWebAuthnRegistration</c>.</returns>
    /// <exception cref="ArgumentException">The options cannot be read; the message names the member.</exception>
    /// <exception cref="InvalidOperationException">The options exclude a passkey that the device holds, or do not take its algorithm.</exception>
    public string Create(string creationOptions, string origin)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        var options = new CeremonyOptions(creationOptions, nameof(creationOptions));
        var relyingParty = options.Text("rp", "id");
        if (options.Ids("excludeCredentials").Any(id => Find(relyingParty, id) is not null))
            throw new InvalidOperationException("The device holds a passkey that the options exclude.");
        if (!options.Algorithms().Contains(SoftwareKey.Number(_algorithm)))
            throw new InvalidOperationException($"The options do not take {_algorithm}.");

        var passkey = new SoftwarePasskey(RandomNumberGenerator.GetBytes(CredentialIdLength), relyingParty, options.Bytes("user", "id"), SoftwareKey.Generate(_algorithm));
        var data = AuthenticatorDataWriter.Write(relyingParty, Flags(), Count(), passkey);
        _passkeys.Add(passkey);
        return Answer(passkey, new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientDataWriter.Write("webauthn.create", options.Text("challenge"), origin)),
            ["attestationObject"] = Base64Url.EncodeToString(AuthenticatorDataWriter.WriteAttestation(data)),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["publicKey"] = Base64Url.EncodeToString(passkey.Key.ExportPublicKey()),
            ["publicKeyAlgorithm"] = SoftwareKey.Number(_algorithm),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Signs in with a passkey, as <c>navigator.credentials.get</c> does.</summary>
    /// <param name="requestOptions">PublicKeyCredentialRequestOptionsJSON, the <c>CREDENTIAL_REQUEST_OPTIONS</c> of the challenge <c>WEB_AUTHN</c>.</param>
    /// <param name="origin">The page's origin, such as <c>https://shop.example.com</c>.</param>
    /// <returns>AuthenticationResponseJSON, the <c>CREDENTIAL</c> of the answer.</returns>
    /// <exception cref="ArgumentException">The options cannot be read; the message names the member.</exception>
    /// <exception cref="InvalidOperationException">The device holds no passkey that the options allow.</exception>
    public string Get(string requestOptions, string origin)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        var options = new CeremonyOptions(requestOptions, nameof(requestOptions));
        var relyingParty = options.Text("rpId");
        var allowed = options.Ids("allowCredentials");
        var passkey = (allowed.Count == 0 ? _passkeys.LastOrDefault(p => p.RelyingPartyId == relyingParty) : allowed.Select(id => Find(relyingParty, id)).FirstOrDefault(p => p is not null))
            ?? throw new InvalidOperationException($"The device holds no passkey of {relyingParty} that the options allow.");
        var clientData = ClientDataWriter.Write("webauthn.get", options.Text("challenge"), origin);
        var data = AuthenticatorDataWriter.Write(relyingParty, Flags(), Count(), null);
        return Answer(passkey, new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(clientData),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(passkey.Key.Sign([.. data, .. SHA256.HashData(clientData)])),
            ["userHandle"] = Base64Url.EncodeToString(passkey.UserHandle),
        });
    }

    private static string Answer(SoftwarePasskey passkey, JsonObject response) => new JsonObject
    {
        ["id"] = passkey.IdText,
        ["rawId"] = passkey.IdText,
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private SoftwarePasskey? Find(string relyingParty, string id) => _passkeys.Find(p => p.RelyingPartyId == relyingParty && p.IdText == id);

    private AuthenticatorFlags Flags() => AuthenticatorFlags.UserPresent | (VerifiesUser ? AuthenticatorFlags.UserVerified : AuthenticatorFlags.None);

    private uint Count() => CountsSignatures ? ++SignatureCount : 0;
}
