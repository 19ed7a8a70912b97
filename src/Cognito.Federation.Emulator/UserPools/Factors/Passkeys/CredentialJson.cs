using System.Buffers.Text;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>The answer of <c>navigator.credentials</c> as browsers write it in JSON: RegistrationResponseJSON or AuthenticationResponseJSON.</summary>
internal sealed class CredentialJson
{
    private readonly JsonElement _root;
    private readonly JsonElement _response;

    /// <exception cref="PasskeyException">This is no answer of a browser.</exception>
    public CredentialJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("response", out var response) || response.ValueKind != JsonValueKind.Object)
            throw PasskeyException.Malformed("The credential must be an object with the object 'response'.");
        _root = root;
        _response = response;
        if (Text(root, "type") is not "public-key")
            throw PasskeyException.Malformed("The credential's type must be public-key.");
        Id = Bytes(root, "rawId");
        if (Text(root, "id") != Base64Url.EncodeToString(Id))
            throw PasskeyException.Malformed("The credential's id and rawId must be the same.");
        ClientDataBytes = Response("clientDataJSON");
        ClientData = ClientData.Read(ClientDataBytes);
    }

    public byte[] Id { get; }

    public byte[] ClientDataBytes { get; }

    public ClientData ClientData { get; }

    public string? Attachment => Text(_root, "authenticatorAttachment");

    public IReadOnlyList<string> Transports => _response.TryGetProperty("transports", out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw PasskeyException.Malformed("The transports must be texts."))]
        : [];

    /// <summary>A member of the answer that must be there.</summary>
    public byte[] Response(string member) => Bytes(_response, member);

    /// <summary>A member of the answer that may be absent.</summary>
    public byte[]? OptionalResponse(string member) => Text(_response, member) is null ? null : Bytes(_response, member);

    private static string? Text(JsonElement parent, string member) =>
        parent.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw PasskeyException.Malformed($"The credential's member '{member}' must be a text.")
            : null;

    private static byte[] Bytes(JsonElement parent, string member)
    {
        try
        {
            return Base64Url.DecodeFromChars(Text(parent, member) ?? throw PasskeyException.Malformed($"The credential has no member '{member}'."));
        }
        catch (FormatException e)
        {
            throw PasskeyException.Malformed($"The credential's member '{member}' must be base64url.", e);
        }
    }
}
