using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.Tokens;

public sealed class TokenTests
{
    [Fact]
    public async Task Both_tokens_are_valid_to_an_independent_validator()
    {
        await using var emulator = await StartAsync();
        var tokens = await emulator.SignInAsync();
        var keys = await KeysAsync(emulator);
        var issuer = $"https://cognito-idp.us-east-1.amazonaws.com/{emulator.UserPools[0].Id}";

        var id = await ValidateAsync(tokens.Token("IdToken"), keys, issuer, audience: emulator.Client().Id);
        var access = await ValidateAsync(tokens.Token("AccessToken"), keys, issuer, audience: null);

        Assert.Null(id.Exception);
        Assert.Null(access.Exception);
        Assert.NotEqual(new JsonWebToken(tokens.Token("IdToken")).Kid, new JsonWebToken(tokens.Token("AccessToken")).Kid);
    }

    [Fact]
    public async Task An_independent_validator_refuses_a_tampered_token()
    {
        await using var emulator = await StartAsync();
        var (mine, other) = ((await emulator.SignInAsync()).Token("IdToken").Split('.'), (await emulator.SignInAsync()).Token("IdToken").Split('.'));
        var issuer = $"https://cognito-idp.us-east-1.amazonaws.com/{emulator.UserPools[0].Id}";

        var verdict = await ValidateAsync($"{mine[0]}.{other[1]}.{mine[2]}", await KeysAsync(emulator), issuer, emulator.Client().Id);

        Assert.IsType<SecurityTokenInvalidSignatureException>(verdict.Exception);
    }

    [Fact]
    public async Task Tokens_of_a_sign_in_that_was_revoked_stay_valid_to_whoever_only_verifies_them()
    {
        await using var emulator = await StartAsync();
        var tokens = await emulator.SignInAsync();
        var issuer = $"https://cognito-idp.us-east-1.amazonaws.com/{emulator.UserPools[0].Id}";

        await emulator.RevokeAsync(tokens.Token("RefreshToken"));

        (await emulator.GetUserAsync(tokens.Token("AccessToken"))).AssertNotAuthorized("Access Token has been revoked");
        Assert.Null((await ValidateAsync(tokens.Token("AccessToken"), await KeysAsync(emulator), issuer, audience: null)).Exception);
    }

    [Fact]
    public async Task The_claims_of_an_ID_token_are_those_of_the_service()
    {
        await using var emulator = await StartAsync();
        emulator.Change("alice", user =>
        {
            user.SetAttribute("phone_number", "+15555550100");
            user.SetAttribute("updated_at", "1700000000");
            user.SetAttribute("address", "1 Road");
            user.SetAttribute("custom:plan", "42");
        });
        var claims = Payload((await emulator.SignInAsync()).Token("IdToken"));
        var subject = (string)claims["sub"]!;

        Assert.True(Guid.TryParseExact(subject, "D", out _));
        Assert.Equal("alice", (string?)claims["cognito:username"]);
        Assert.Equal("id", (string?)claims["token_use"]);
        Assert.Equal(emulator.Client().Id, (string?)claims["aud"]);
        Assert.Equal("alice@example.com", (string?)claims["email"]);
        Assert.True(claims["email_verified"]!.GetValue<bool>());
        Assert.False(claims["phone_number_verified"]!.GetValue<bool>());
        Assert.Equal(1_700_000_000, claims["updated_at"]!.GetValue<long>());
        Assert.Equal("1 Road", (string?)claims["address"]!["formatted"]);
        Assert.Equal("42", claims["custom:plan"]!.GetValue<string>());
        Assert.Equal(3600, claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>());
        Assert.Equal(claims["iat"]!.GetValue<long>(), claims["auth_time"]!.GetValue<long>());
        foreach (var name in new[] { "jti", "origin_jti", "event_id" })
            Assert.True(Guid.TryParseExact((string?)claims[name], "D", out _), name);
        foreach (var name in new[] { "client_id", "username", "scope", "version" })
            Assert.Null(claims[name]);
    }

    [Fact]
    public async Task The_claims_of_an_access_token_are_those_of_the_service_and_say_nothing_personal()
    {
        await using var emulator = await StartAsync();

        var claims = Payload((await emulator.SignInAsync()).Token("AccessToken"));

        Assert.Equal(
            ["auth_time", "client_id", "event_id", "exp", "iat", "iss", "jti", "origin_jti", "scope", "sub", "token_use", "username"],
            claims.Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.Equal("access", (string?)claims["token_use"]);
        Assert.Equal("alice", (string?)claims["username"]);
        Assert.Equal(emulator.Client().Id, (string?)claims["client_id"]);
        Assert.Equal("aws.cognito.signin.user.admin", (string?)claims["scope"]);
    }

    [Fact]
    public async Task The_two_tokens_of_a_sign_in_belong_together()
    {
        await using var emulator = await StartAsync();
        var tokens = await emulator.SignInAsync();
        var (id, access) = (Payload(tokens.Token("IdToken")), Payload(tokens.Token("AccessToken")));

        foreach (var name in new[] { "sub", "iss", "origin_jti", "event_id", "auth_time" })
            Assert.Equal(id[name]!.ToJsonString(), access[name]!.ToJsonString());
        Assert.NotEqual((string?)id["jti"], (string?)access["jti"]);
    }

    [Fact]
    public async Task Tokens_live_as_long_as_their_client_says()
    {
        await using var emulator = await StartAsync(c => (c.IdTokenValidity, c.AccessTokenValidity) = (TimeSpan.FromMinutes(5), TimeSpan.FromHours(2)));
        var tokens = await emulator.SignInAsync();

        Assert.Equal("7200", tokens.Token("ExpiresIn"));
        Assert.Equal(300, Life(Payload(tokens.Token("IdToken"))));
        Assert.Equal(7200, Life(Payload(tokens.Token("AccessToken"))));

        static long Life(JsonObject claims) => claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>();
    }

    [Fact]
    public async Task The_issuer_can_be_the_emulators_own_address()
    {
        await using var emulator = await StartAsync(options: o => o.Issuer = EmulatorIssuer.Self);
        var tokens = await emulator.SignInAsync();
        var issuer = $"{emulator.Url.GetLeftPart(UriPartial.Authority)}/{emulator.UserPools[0].Id}";

        Assert.Equal(issuer, (string?)Payload(tokens.Token("IdToken"))["iss"]);
        Assert.Null((await ValidateAsync(tokens.Token("IdToken"), await KeysAsync(emulator), issuer, emulator.Client().Id)).Exception);
        Assert.Equal("alice", (await emulator.GetUserAsync(tokens.Token("AccessToken"))).Text("Username"));
    }

    [Fact]
    public async Task The_issuer_follows_the_region()
    {
        await using var emulator = await StartAsync(options: o => o.Region = "cn-north-1");

        Assert.Equal(
            $"https://cognito-idp.cn-north-1.amazonaws.com.cn/{emulator.UserPools[0].Id}",
            (string?)Payload((await emulator.SignInAsync()).Token("IdToken"))["iss"]);
    }

    [Fact]
    public async Task Tokens_are_dated_by_the_emulators_clock()
    {
        await using var emulator = await StartAsync();
        emulator.Clock.SetUtcNow(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero));

        var issuedAt = DateTimeOffset.FromUnixTimeSeconds(Payload((await emulator.SignInAsync()).Token("IdToken"))["iat"]!.GetValue<long>());

        Assert.Equal(new DateTime(2031, 2, 3), issuedAt.UtcDateTime.Date);
    }

    internal static JsonObject Payload(string token) => (JsonObject)JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]))!;

    private static async Task<IList<SecurityKey>> KeysAsync(CognitoEmulator emulator)
        => new JsonWebKeySet((await emulator.GetAsync($"/{emulator.UserPools[0].Id}/.well-known/jwks.json")).Body).GetSigningKeys();

    private static Task<TokenValidationResult> ValidateAsync(string token, IList<SecurityKey> keys, string issuer, string? audience)
        => new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKeys = keys,
            ValidIssuer = issuer,
            ValidAudience = audience,
            ValidateAudience = audience is not null,
            ValidAlgorithms = ["RS256"],
            ClockSkew = TimeSpan.Zero,
        });
}
