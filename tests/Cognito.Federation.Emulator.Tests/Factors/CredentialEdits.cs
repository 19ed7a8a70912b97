using System.Buffers.Text;
using System.Formats.Cbor;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests.Factors;

/// <summary>What an attacker, a bad device or a bad browser changes in a credential.</summary>
internal static class CredentialEdits
{
    /// <summary>Changes a member of the credential.</summary>
    public static string With(this string credential, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(credential)!.AsObject();
        change(json);
        return json.ToJsonString();
    }

    /// <summary>Changes a member of <c>response</c>.</summary>
    public static string WithResponse(this string credential, string member, string? value) =>
        credential.With(json => json["response"]![member] = value);

    /// <summary>Changes what the browser says.</summary>
    public static string WithClientData(this string credential, string member, JsonNode? value) => credential.With(json =>
    {
        var data = JsonNode.Parse(Bytes(json, "clientDataJSON"))!.AsObject();
        data[member] = value;
        json["response"]!["clientDataJSON"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(data.ToJsonString()));
    });

    /// <summary>Changes what the authenticator says at a sign-in.</summary>
    public static string WithAuthenticatorData(this string credential, Func<byte[], byte[]> change) => credential.With(json =>
        json["response"]!["authenticatorData"] = Base64Url.EncodeToString(change(Bytes(json, "authenticatorData"))));

    /// <summary>Changes what the authenticator says of a new key.</summary>
    public static string WithAttestation(this string credential, Func<byte[], byte[]>? change = null, string format = "none", Action<CborWriter>? statement = null) => credential.With(json =>
    {
        var data = Bytes(json, "authenticatorData");
        var writer = new CborWriter();
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString(format);
        writer.WriteTextString("attStmt");
        if (statement is null)
        {
            writer.WriteStartMap(0);
            writer.WriteEndMap();
        }
        else
        {
            statement(writer);
        }

        writer.WriteTextString("authData");
        writer.WriteByteString(change?.Invoke(data) ?? data);
        writer.WriteEndMap();
        json["response"]!["attestationObject"] = Base64Url.EncodeToString(writer.Encode());
    });

    public static byte[] Bytes(JsonObject credential, string member) => Base64Url.DecodeFromChars((string)credential["response"]![member]!);

    public static byte[] Set(byte[] data, int index, byte value)
    {
        data[index] = value;
        return data;
    }
}
