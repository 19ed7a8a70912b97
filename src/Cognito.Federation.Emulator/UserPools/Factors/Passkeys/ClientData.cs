using System.Security.Cryptography;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>What the browser says of a ceremony, which the authenticator signs (WebAuthn 5.8.1).</summary>
internal sealed record ClientData(string Type, string Challenge, string Origin, bool IsCrossOrigin, byte[] Hash)
{
    public const string Create = "webauthn.create";

    public const string Get = "webauthn.get";

    /// <exception cref="PasskeyException">The bytes are no client data.</exception>
    public static ClientData Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new(Text(root, "type"), Text(root, "challenge"), Text(root, "origin"), root.TryGetProperty("crossOrigin", out var cross) && cross.ValueKind == JsonValueKind.True, SHA256.HashData(bytes));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw PasskeyException.Malformed("clientDataJSON cannot be read.", e);
        }
    }

    /// <summary>Checks what both ceremonies have in common.</summary>
    /// <exception cref="PasskeyException">The data is of another ceremony, challenge or site.</exception>
    public void Check(string type, string challenge, string relyingPartyId)
    {
        if (Type != type)
            throw PasskeyException.Malformed($"clientDataJSON is of type {type} here, was {Type}.");
        if (Challenge != challenge)
            throw new PasskeyException(PasskeyFault.Challenge, "The challenge is not the one that was given.");
        if (IsCrossOrigin || !PasskeyOrigins.IsAllowed(Origin, relyingPartyId))
            throw new PasskeyException(PasskeyFault.Origin, $"The origin {Origin}{(IsCrossOrigin ? " in a frame of another" : "")} is not allowed for the relying party {relyingPartyId}.");
    }

    private static string Text(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"clientDataJSON has no text '{member}'.");
}
