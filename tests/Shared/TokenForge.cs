using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Testing;

/// <summary>A user pool's keys in a test's hands: valid tokens, and what an attacker makes of them.</summary>
internal sealed class TokenForge
{
    public const string PoolId = "eu-central-1_AbCdEf";
    public const string ClientId = "client1";
    public const string Issuer = "https://cognito-idp.eu-central-1.amazonaws.com/" + PoolId;
    public const string AccessKeyId = "access-key";
    public const string IdKeyId = "id-key";

    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, RSA> _keys = new(StringComparer.Ordinal);

    /// <param name="now">The moment that tokens are made at.</param>
    public TokenForge(DateTimeOffset now)
    {
        _now = now;
        foreach (var name in (string[])[AccessKeyId, IdKeyId, "attacker", "sibling", "old"])
            _keys[name] = RSA.Create(2048);
    }

    /// <summary>What the pool publishes.</summary>
    public string Jwks => KeySet(AccessKeyId, IdKeyId);

    /// <summary>The public halves of some keys.</summary>
    public string KeySet(params string[] ids) => new JsonObject { ["keys"] = new JsonArray([.. ids.Select(id => (JsonNode)Jwk(id))]) }.ToJsonString();

    public RSA KeyOf(string id) => _keys[id];

    /// <summary>A valid token of the pool.</summary>
    public string Access(params (string Name, JsonNode? Value)[] changes) => Make(Merge(Claims("access"), changes), Header("access"), "pool");

    /// <inheritdoc cref="Access"/>
    public string Id(params (string Name, JsonNode? Value)[] changes) => Make(Merge(Claims("id"), changes), Header("id"), "pool");

    /// <summary>What a row of tests/vectors/token-attacks.json makes.</summary>
    public string Forge(JsonElement row)
    {
        var use = Text(row, "base") ?? "access";
        var edit = row.TryGetProperty("edit", out var edits) ? edits : default;
        var header = Merge(Header(use), Members(row, "header").Select(member => (member.Name, ToNode(member.Name, member.Value))));
        var claims = Merge(Claims(use), Members(row, "payload").Select(member => (member.Name, ToClaim(member.Name, member.Value))));
        claims = Merge(claims, Members(row, "rawClaims").Select(member => (member.Name, JsonNode.Parse(member.Value.GetRawText()))));
        var payload = Text(row, "rawPayload") ?? Edited(claims.ToJsonString(), edit);
        var content = Encode(Text(row, "rawHeader") ?? header.ToJsonString()) + "." + (Has(edit, "brokenText") ? Base64Url.EncodeToString([.. Encoding.UTF8.GetBytes(payload[..^1] + ",\"x\":\""), 0xC3, 0x28, (byte)'"', (byte)'}']) : Encode(payload));
        return Finished(content, Sign(content, Text(row, "sign") ?? "pool", use), edit);
    }

    public static JsonElement[] Rows() =>
        [.. JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "vectors", "token-attacks.json"))).RootElement.GetProperty("attacks").EnumerateArray().Select(row => row.Clone())];

    public static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonObject Header(string use) => new() { ["kid"] = use == "id" ? IdKeyId : AccessKeyId, ["alg"] = "RS256" };

    private JsonObject Claims(string use)
    {
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = "6f2b6a1e-0000-4000-8000-000000000001",
            ["token_use"] = use,
            ["iat"] = _now.ToUnixTimeSeconds(),
            ["exp"] = _now.ToUnixTimeSeconds() + 3600,
            ["auth_time"] = _now.ToUnixTimeSeconds() - 60,
            ["jti"] = "jti-1",
            ["origin_jti"] = "origin-1",
            ["cognito:groups"] = new JsonArray("readers", "writers"),
        };
        return use == "id"
            ? Merge(claims, [("aud", ClientId), ("cognito:username", "alice"), ("email", "alice@example.com"), ("email_verified", true), ("custom:tenant", "blue")])
            : Merge(claims, [("client_id", ClientId), ("username", "alice"), ("scope", "aws.cognito.signin.user.admin orders/read"), ("version", 2)]);
    }

    private string Make(JsonObject claims, JsonObject header, string signer)
    {
        var content = Encode(header.ToJsonString()) + "." + Encode(claims.ToJsonString());
        return content + "." + Sign(content, signer, (string?)claims["token_use"] ?? "access");
    }

    private string Sign(string content, string signer, string use)
    {
        var bytes = Encoding.ASCII.GetBytes(content);
        switch (signer)
        {
            case "none":
                return "";
            case "hmac":
                return Base64Url.EncodeToString(HMACSHA256.HashData(_keys[AccessKeyId].ExportSubjectPublicKeyInfo(), bytes));
            case "ecdsa":
                using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                    return Base64Url.EncodeToString(key.SignData(bytes, HashAlgorithmName.SHA256));
            case "borrowed":
                return Access(("jti", "jti-2")).Split('.')[2];
            default:
                var rsa = _keys[signer == "pool" ? (use == "id" ? IdKeyId : AccessKeyId) : signer];
                return Base64Url.EncodeToString(rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
    }

    // What is done to the claims before they are signed.
    private static string Edited(string payload, JsonElement edit)
    {
        if (Has(edit, "duplicate"))
            return payload[..^1] + "," + edit.GetProperty("duplicate").GetString() + "}";
        if (Has(edit, "deep"))
            return payload[..^1] + ",\"x\":" + new string('[', edit.GetProperty("deep").GetInt32()) + new string(']', edit.GetProperty("deep").GetInt32()) + "}";
        return Has(edit, "huge") ? payload[..^1] + ",\"x\":\"" + new string('x', edit.GetProperty("huge").GetInt32()) + "\"}" : payload;
    }

    // What is done to the token after it was signed.
    private static string Finished(string content, string signature, JsonElement edit)
    {
        if (Has(edit, "payload"))
        {
            var parts = content.Split('.');
            var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
            content = parts[0] + "." + Encode(Merge(claims, edit.GetProperty("payload").EnumerateObject().Select(member => (member.Name, JsonNode.Parse(member.Value.GetRawText())))).ToJsonString());
        }
        if (Has(edit, "signature"))
            signature = edit.GetProperty("signature").GetString()!;
        if (Has(edit, "cut"))
            signature = signature[..^edit.GetProperty("cut").GetInt32()];
        if (Has(edit, "spareBits"))
            signature = signature[..^1] + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".IndexOf(signature[^1], StringComparison.Ordinal) | 1];
        var token = (Has(edit, "prefix") ? edit.GetProperty("prefix").GetString() : "") + content + "." + signature + (Has(edit, "suffix") ? edit.GetProperty("suffix").GetString() : "");
        return Has(edit, "parts") ? string.Join('.', token.Split('.')[..edit.GetProperty("parts").GetInt32()]) : token;
    }

    private static bool Has(JsonElement edit, string name) => edit.ValueKind == JsonValueKind.Object && edit.TryGetProperty(name, out _);

    private static JsonElement.ObjectEnumerator Members(JsonElement row, string name) => row.TryGetProperty(name, out var members) ? members.EnumerateObject() : default;

    private static JsonObject Merge(JsonObject into, IEnumerable<(string Name, JsonNode? Value)> changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null)
                into.Remove(name);
            else
                into[name] = value;
        }
        return into;
    }

    private JsonNode? ToNode(string name, JsonElement value) => name == "jwk" ? Jwk(value.GetString()!) : JsonNode.Parse(value.GetRawText());

    // Moments are given in seconds from now.
    private JsonNode? ToClaim(string name, JsonElement value) =>
        name is "exp" or "nbf" or "iat" && value.ValueKind == JsonValueKind.Number
            ? value.TryGetInt64(out var seconds) ? _now.ToUnixTimeSeconds() + seconds : value.GetDouble()
            : JsonNode.Parse(value.GetRawText());

    private JsonObject Jwk(string id)
    {
        var key = _keys[id].ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kid"] = id,
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
