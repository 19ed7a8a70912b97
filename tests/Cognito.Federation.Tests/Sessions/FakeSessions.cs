using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests;

/// <summary>Sessions against prepared replies, for what no real pool would answer.</summary>
internal static class FakeSessions
{
    public const string PoolId = "eu-central-1_AbCdEf";
    public const string ClientId = "client1";
    public const string Issuer = "https://cognito-idp.eu-central-1.amazonaws.com/" + PoolId;

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static (IUserSessions Sessions, RecordedHandler Handler, UserSession Session) Create(TimeProvider? time = null, string? serviceUrl = null, string? secret = null)
    {
        var handler = new RecordedHandler();
        var options = new CognitoFederationOptions { UserPool = { Id = PoolId, ClientId = ClientId, ClientSecret = secret, ServiceUrl = serviceUrl }, MaxAttempts = 1 };
        var sessions = UserDirectory.Create(options, time ?? new FakeTimeProvider(Start), handler: handler).Sessions;
        var (id, access) = Tokens("first");
        return (sessions, handler, sessions.FromTokens(new IdToken(id), new AccessToken(access), new RefreshToken("refresh-first")));
    }

    /// <summary>Tokens that end an hour after the start.</summary>
    public static (string Id, string Access) Tokens(string jti, string subject = "sub-1", DateTimeOffset? expires = null, string issuer = Issuer, string client = ClientId, string username = "alice")
    {
        var exp = (expires ?? Start.AddHours(1)).ToUnixTimeSeconds();
        var iat = exp - 3600;
        JsonObject Claims(string use) => new() { ["iss"] = issuer, ["sub"] = subject, ["exp"] = exp, ["iat"] = iat, ["jti"] = jti, ["token_use"] = use };
        var id = Claims("id");
        id["aud"] = client;
        id["cognito:username"] = username;
        var access = Claims("access");
        access["client_id"] = client;
        access["username"] = username;
        return (TestJwt.Of(id.ToJsonString()), TestJwt.Of(access.ToJsonString()));
    }

    public static HttpResponseMessage Response((string Id, string Access) tokens, string? refresh = null)
    {
        var result = new JsonObject { ["IdToken"] = tokens.Id, ["AccessToken"] = tokens.Access, ["ExpiresIn"] = 3600, ["TokenType"] = "Bearer" };
        if (refresh is not null)
            result["RefreshToken"] = refresh;
        return RecordedHandler.Response(new JsonObject { ["AuthenticationResult"] = result }.ToJsonString(), HttpStatusCode.OK, "application/x-amz-json-1.1");
    }
}
