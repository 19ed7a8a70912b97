using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>Tokens in the form of JWTs. Nobody signed them: what a pool thinks of one is the test's own decision.</summary>
internal static class TestToken
{
    public const string Provider = "login.example.com";
    public const string Issuer = "https://login.example.com";

    public static string Jwt(string subject, DateTimeOffset expiresAt, string id = "1", params (string Name, object Value)[] claims)
    {
        var payload = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["sub"] = subject,
            ["exp"] = expiresAt.ToUnixTimeSeconds(),
            ["jti"] = id,
        };
        foreach (var (name, value) in claims)
            payload[name] = value;
        return Encode(new Dictionary<string, object> { ["alg"] = "RS256", ["kid"] = "k" }) + "." + Encode(payload) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes("signature" + id));
    }

    /// <summary>A token as a provider reads it.</summary>
    public static LoginToken Read(string jwt, bool isVerified = false)
    {
        var read = UnverifiedJwt.Read(jwt, "test token");
        return new LoginToken(Provider, jwt, read.ExpiresAt, read.Issuer, read.Subject) { IsVerified = isVerified };
    }

    /// <summary>A token of Google as its provider reads it.</summary>
    public static LoginToken Google(string jwt)
    {
        var read = UnverifiedJwt.Read(jwt, "test token");
        return new LoginToken("accounts.google.com", jwt, read.ExpiresAt, read.Issuer, read.Subject);
    }

    private static string Encode(Dictionary<string, object> part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
