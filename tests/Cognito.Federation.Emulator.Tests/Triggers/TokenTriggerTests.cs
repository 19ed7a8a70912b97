using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Emulator.Tests.Tokens;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class TokenTriggerTests
{
    [Fact]
    public async Task Version_one_changes_the_id_token_and_the_groups_of_both()
    {
        PreTokenGenerationEvent? seen = null;
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreTokenGenerationEvent>(e =>
        {
            seen = e;
            e.AddClaim("tenant", "blue");
            e.SuppressClaim("email");
            e.OverrideGroups("staff", "night");
            e.Response.ClaimsOverrideDetails!.GroupOverrideDetails!.PreferredRole = "arn:aws:iam::123456789012:role/staff";
        }));

        var (id, access) = await TokensAsync(emulator);

        Assert.Equal(("blue", null), ((string?)id["tenant"], id["email"]));
        Assert.Equal("""["staff","night"]""", id["cognito:groups"]!.ToJsonString());
        Assert.Equal("""["staff","night"]""", access["cognito:groups"]!.ToJsonString());
        Assert.Equal("arn:aws:iam::123456789012:role/staff", (string?)id["cognito:preferred_role"]);
        Assert.Equal((null, "aws.cognito.signin.user.admin"), (access["tenant"], (string?)access["scope"]));
        Assert.Equal(("1", null), (seen!.Version, seen.Request.Scopes));
        Assert.Empty(seen.Request.GroupConfiguration.GroupsToOverride!);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    public async Task Later_versions_change_both_tokens_with_claims_of_any_type_and_scopes(string version)
    {
        TokenCustomizationEvent? seen = null;
        void Change(TokenCustomizationEvent e)
        {
            seen = e;
            e.IdToken().AddClaim("teams", ["a", "b"]).SuppressClaim("email_verified");
            e.AccessToken().AddClaim("limits", JsonDocument.Parse("""{ "level": 3.50, "admin": false }""").RootElement).AddScope("photos/read").AddScope("photos/write").SuppressScope("photos/write");
        }

        await using var emulator = await TriggerPools.StartAsync(t =>
        {
            t.Do<PreTokenGenerationEvent>(_ => Assert.Fail("a newer version is attached"));
            if (version == "2")
                t.Do<PreTokenGenerationV2Event>(Change);
            else
                t.Do<PreTokenGenerationV3Event>(Change);
        });

        var (id, access) = await TokensAsync(emulator);

        Assert.Equal("""["a","b"]""", id["teams"]!.ToJsonString());
        Assert.Null(id["email_verified"]);
        Assert.Equal("""{"level":3.50,"admin":false}""", access["limits"]!.ToJsonString());
        Assert.Equal("aws.cognito.signin.user.admin photos/read", (string?)access["scope"]);
        Assert.Equal(version, seen!.Version);
        Assert.Equal(["aws.cognito.signin.user.admin"], seen.Request.Scopes!);
    }

    [Fact]
    public async Task A_token_without_the_scope_of_the_api_does_not_serve_for_it()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreTokenGenerationV2Event>(e => e.AccessToken().SuppressScope("aws.cognito.signin.user.admin")));
        var tokens = await emulator.SignInAsync();
        Assert.Equal("", (string?)TokenTests.Payload(tokens.Token("AccessToken"))["scope"]);
        (await emulator.GetUserAsync(tokens.Token("AccessToken"))).AssertNotAuthorized("Access Token does not have required scopes");
    }

    [Fact]
    public async Task Claims_of_the_service_stay_even_if_the_json_says_otherwise()
    {
        string[] names = ["sub", "iss", "token_use", "exp", "cognito:username", "username", "client_id", "scope", "cognito:groups"];
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreTokenGenerationV2Event>(e =>
        {
            var claims = names.ToDictionary(name => name, _ => JsonDocument.Parse("\"forged\"").RootElement);
            e.IdToken().ClaimsToAddOrOverride = e.AccessToken().ClaimsToAddOrOverride = claims;
            e.IdToken().ClaimsToSuppress = e.AccessToken().ClaimsToSuppress = [.. names];
        }));

        var tokens = await emulator.SignInAsync();
        var (id, access) = (TokenTests.Payload(tokens.Token("IdToken")), TokenTests.Payload(tokens.Token("AccessToken")));

        Assert.Equal(("alice", "id"), ((string?)id["cognito:username"], (string?)id["token_use"]));
        Assert.Equal(("alice", emulator.ClientId()), ((string?)access["username"], (string?)access["client_id"]));
        Assert.DoesNotContain("forged", id.ToJsonString() + access.ToJsonString(), StringComparison.Ordinal);
        await emulator.GetUserAsync(tokens.Token("AccessToken")).Ok();
    }

    [Fact]
    public async Task Each_occasion_has_its_source_and_its_metadata()
    {
        var seen = new List<PreTokenGenerationEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreTokenGenerationEvent>(seen.Add));
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");
        await emulator.CallAsync("GetTokensFromRefreshToken", new JsonObject { ["RefreshToken"] = refreshToken, ["ClientId"] = emulator.ClientId(), ["ClientMetadata"] = TriggerPools.Metadata("later") }).Ok();
        await emulator.RefreshByFlowAsync(refreshToken).Ok();
        await emulator.OnPoolAsync("AdminSetUserPassword", emulator.PoolId(), ("Username", "alice"), ("Password", "Temporary-1"), ("Permanent", false)).Ok();
        await emulator.AnswerNewPasswordAsync(await emulator.SignInAsync(password: "Temporary-1"), "alice", SignInCalls.Password).Ok();

        Assert.Equal(
            ["TokenGeneration_Authentication", "TokenGeneration_RefreshTokens", "TokenGeneration_RefreshTokens", "TokenGeneration_NewPasswordChallenge"],
            seen.Select(e => $"{e.TriggerSource}"));
        Assert.Equal(["", "later", "", ""], seen.Select(e => e.Request.ClientMetadata.GetValueOrDefault("from", "")));
    }

    [Fact]
    public async Task Refreshed_tokens_are_changed_like_the_first_ones_and_a_handler_that_throws_withholds_them()
    {
        var calls = 0;
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreTokenGenerationEvent>(e =>
        {
            if (++calls == 3)
                throw new InvalidOperationException("no more");
            e.AddClaim("call", $"{calls}");
        }));
        var tokens = await emulator.SignInAsync();
        Assert.Equal("1", (string?)TokenTests.Payload(tokens.Token("IdToken"))["call"]);
        Assert.Equal("2", (string?)TokenTests.Payload((await emulator.RefreshAsync(tokens.Token("RefreshToken"))).Token("IdToken"))["call"]);
        (await emulator.RefreshAsync(tokens.Token("RefreshToken"))).AssertRefused("UserLambdaValidationException", "PreTokenGeneration failed with error no more.");
    }

    [Fact]
    public async Task A_rotating_refresh_that_a_handler_refuses_leaves_the_token_as_it_was()
    {
        var calls = 0;
        await using var emulator = await TriggerPools.StartAsync(
            t => t.Do<PreTokenGenerationEvent>(_ =>
            {
                if (++calls == 2)
                    throw new InvalidOperationException("not now");
            }),
            client => client.RefreshTokenRotation = true);
        var token = (await emulator.SignInAsync()).Token("RefreshToken");

        (await emulator.RefreshAsync(token)).AssertRefused("UserLambdaValidationException", "PreTokenGeneration failed with error not now.");

        Assert.NotEqual(token, (await emulator.RefreshAsync(token)).Token("RefreshToken"));
        (await emulator.RefreshAsync(token)).AssertRefused("RefreshTokenReuseException", "Refresh Token has been rotated and can no longer be used.");
        Assert.Equal(3, calls);
    }

    private static async Task<(JsonObject Id, JsonObject Access)> TokensAsync(CognitoEmulator emulator)
    {
        var tokens = await emulator.SignInAsync();
        return (TokenTests.Payload(tokens.Token("IdToken")), TokenTests.Payload(tokens.Token("AccessToken")));
    }
}
