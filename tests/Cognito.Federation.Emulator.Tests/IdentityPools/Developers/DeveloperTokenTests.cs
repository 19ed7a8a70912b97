using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class DeveloperTokenTests
{
    [Fact]
    public async Task A_user_of_the_owner_is_one_identity_for_ever()
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        var (id, _) = await emulator.DeveloperUserAsync("user-1");

        Assert.Equal(id, (await emulator.DeveloperUserAsync("user-1")).IdentityId);
        Assert.NotEqual(id, (await emulator.DeveloperUserAsync("user-2")).IdentityId);
        Assert.NotEqual(id, (await emulator.DeveloperUserAsync("USER-1")).IdentityId);
    }

    [Fact]
    public async Task The_token_gives_credentials_of_the_role_for_users()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");

        var answer = (await emulator.GetCredentialsAsync(id, (DeveloperCalls.Login, token))).Succeeded();

        Assert.Equal(id, answer.Text("IdentityId"));
        using var sts = emulator.Sts(answer.Credentials());
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-user/CognitoIdentityCredentials", (await sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken)).Arn);
    }

    [Fact]
    public async Task The_token_is_good_for_STS()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");

        Assert.Equal(id, (await emulator.AssumeAsync(token, ClassicFlowCalls.UserRole)).SubjectFromWebIdentityToken);
        await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "AccessDenied", 403);
        Assert.Equal(
            ["authenticated", "login.my.app", $"login.my.app:{emulator.IdentityPoolId()}:user-1"],
            OpenIdTokenTests.Claims(token).GetProperty("amr").EnumerateArray().Select(static method => method.GetString()));
    }

    [Fact]
    public async Task The_token_finds_the_identity_of_its_user_as_long_as_it_has_one()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");

        Assert.Equal(id, await emulator.IdOfAsync((DeveloperCalls.Login, token)));
        await emulator.UnlinkUserAsync(id, "user-1").Ok();

        await emulator.GetIdAsync((DeveloperCalls.Login, token)).Fails("NotAuthorizedException");
    }

    [Fact]
    public async Task A_public_login_beside_the_token_is_linked_to_the_users_identity()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");
        var google = emulator.GoogleLogin();

        Assert.Equal(id, (await emulator.GetCredentialsAsync(id, (DeveloperCalls.Login, token), google)).Succeeded().Text("IdentityId"));

        Assert.Equal(id, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task The_users_name_is_no_login()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");

        foreach (var call in new[] { emulator.GetIdAsync((DeveloperCalls.Provider, "user-1")), emulator.GetCredentialsAsync(id, (DeveloperCalls.Provider, "user-1")), emulator.OpenIdTokenAsync(id, (DeveloperCalls.Provider, "user-1")) })
            Assert.StartsWith("Please provide a valid public provider", (await call.Fails("InvalidParameterException")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_must_be_signed()
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        await emulator.CallIdentityAsync("GetOpenIdTokenForDeveloperIdentity", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["Logins"] = new JsonObject { [DeveloperCalls.Provider] = "user-1" } })
            .Fails("MissingAuthenticationTokenException", status: 403);
    }

    [Theory]
    [InlineData(null, 900)]
    [InlineData(1, 1)]
    [InlineData(86_400, 86_400)]
    public async Task The_token_lives_as_long_as_was_asked_for_or_15_minutes(int? seconds, int life)
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        var answer = await emulator.DeveloperTokenAsync("user-1", request: body => body["TokenDuration"] = seconds).Ok();

        var claims = OpenIdTokenTests.Claims(answer.Text("Token"));
        Assert.Equal(life, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        emulator.Clock.Advance(TimeSpan.FromSeconds(life));
        Assert.StartsWith("Invalid login token. Token expired:", (await emulator.GetCredentialsAsync(answer.Text("IdentityId"), (DeveloperCalls.Login, answer.Text("Token"))).Fails("NotAuthorizedException")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TokenDuration", "0", "tokenDuration")]
    [InlineData("TokenDuration", "86401", "tokenDuration")]
    [InlineData("PrincipalTags", """{ "": "x" }""", "principalTags.key")]
    [InlineData("PrincipalTags", """{ "a": "" }""", "principalTags.value")]
    [InlineData("Logins", "null", "logins")]
    [InlineData("IdentityPoolId", "null", "identityPoolId")]
    [InlineData("IdentityId", "\"nobody\"", "identityId")]
    public async Task What_breaks_the_services_model_is_refused_by_the_members_name(string member, string value, string named)
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        var answer = await emulator.DeveloperTokenAsync("user-1", request: body => body[member] = JsonNode.Parse(value)).Fails("InvalidParameterException");

        Assert.Contains($"'{named}' failed to satisfy constraint", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_has_letters_that_session_tags_have()
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        await emulator.DeveloperTokenAsync("user-1", request: static body => body["PrincipalTags"] = new JsonObject { ["tenant"] = "a,b" }).Fails("InvalidParameterException");
        await emulator.DeveloperTokenAsync("user-1", request: static body => body["PrincipalTags"] = new JsonObject { ["ten*ant"] = "a" }).Fails("InvalidParameterException");
        await emulator.DeveloperTokenAsync("user-1", request: static body => body["PrincipalTags"] = new JsonObject([.. Enumerable.Range(0, 51).Select(static i => KeyValuePair.Create($"t{i}", (JsonNode?)"x"))])).Fails("InvalidParameterException");
    }

    [Fact]
    public async Task A_guest_becomes_the_owners_user_by_the_owners_word()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var guest = await emulator.IdOfAsync();

        Assert.Equal(guest, (await emulator.DeveloperUserAsync("user-1", guest)).IdentityId);

        Assert.Equal(guest, (await emulator.DeveloperUserAsync("user-1")).IdentityId);
        await emulator.GetCredentialsAsync(guest).Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
    }

    [Fact]
    public async Task The_owner_links_a_user_to_an_identity_that_has_logins()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var id = await emulator.IdOfAsync(google);

        var (linked, token) = await emulator.DeveloperUserAsync("user-1", id);

        Assert.Equal(id, linked);
        (await emulator.GetCredentialsAsync(id, (DeveloperCalls.Login, token))).Succeeded();
        (await emulator.GetCredentialsAsync(id, google)).Succeeded();
    }

    [Fact]
    public async Task A_user_who_has_an_identity_gets_no_other()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        await emulator.DeveloperUserAsync("user-1");

        await emulator.DeveloperTokenAsync("user-1", await emulator.IdOfAsync()).Fails("DeveloperUserAlreadyRegisteredException");
    }

    [Fact]
    public async Task An_identity_that_is_not_there_or_was_merged_gets_no_user()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";
        var google = emulator.GoogleLogin();
        await emulator.IdOfAsync(google);
        var guest = await emulator.IdOfAsync();
        (await emulator.GetCredentialsAsync(guest, google)).Succeeded();

        await emulator.DeveloperTokenAsync("user-1", Unknown).Fails("ResourceNotFoundException", $"Identity '{Unknown}' not found.");
        await emulator.DeveloperTokenAsync("user-1", guest).Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
    }

    [Fact]
    public async Task A_public_login_that_comes_with_the_user_is_linked()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var known = await emulator.IdOfAsync(facebook);

        var (id, _) = await emulator.DeveloperUserAsync("user-1", null, google);

        Assert.Equal(id, await emulator.IdOfAsync(google));
        var (merged, _) = await emulator.DeveloperUserAsync("user-1", null, facebook);
        Assert.Equal(known, merged);
        Assert.Equal(known, await emulator.IdOfAsync(google));
        await emulator.DeveloperTokenAsync("user-1", null, null, emulator.GoogleLogin("somebody-else")).Fails("ResourceConflictException");
        await emulator.DeveloperTokenAsync("user-3", null, null, ("accounts.google.com", "garbage")).Fails("NotAuthorizedException");
    }

    [Fact]
    public async Task A_request_that_is_refused_links_nothing()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var google = emulator.GoogleLogin("g1");
        var id = await emulator.IdOfAsync(google);

        await emulator.DeveloperTokenAsync("user-1", id, null, emulator.GoogleLogin("g2")).Fails("ResourceConflictException");

        await emulator.LookupAsync(user: "user-1").Fails("ResourceNotFoundException");
        Assert.Equal(id, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task A_user_who_is_asked_for_many_times_at_once_is_one_identity()
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        var users = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => emulator.DeveloperUserAsync("user-1")));

        Assert.Single(users.Select(static user => user.IdentityId).Distinct());
    }

    [Fact]
    public async Task Whoever_has_a_users_token_links_the_user_to_nothing_else()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");
        var google = emulator.GoogleLogin();
        var other = await emulator.IdOfAsync(google);
        var guest = await emulator.IdOfAsync();

        foreach (var identity in new[] { guest, other })
            await emulator.GetCredentialsAsync(identity, (DeveloperCalls.Login, token)).Fails("NotAuthorizedException");
        await emulator.GetCredentialsAsync(other, google, (DeveloperCalls.Login, token)).Fails("NotAuthorizedException");

        Assert.Equal(id, (await emulator.DeveloperUserAsync("user-1")).IdentityId);
        Assert.Equal(other, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task Tokens_of_others_are_no_developers_tokens()
    {
        await using var emulator = await DeveloperCalls.StartAsync(options: static o => o.AddIdentityPool("other", static p => p.AllowGuests().AllowClassicFlow()));
        await using var another = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");
        var foreign = (await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPools[1].Id }).Ok()).Text("IdentityId");
        var google = emulator.GoogleLogin();
        var parts = token.Split('.');

        await RefusedAsync("garbage", "Invalid login token. Not a valid OpenId Connect identity token.");
        await RefusedAsync(google.Token, "Invalid login token. Issuer doesn't match providerName");
        await RefusedAsync($"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}", "Invalid login token. Couldn't verify signed token.");
        await RefusedAsync((await another.DeveloperUserAsync("user-1")).Token, "Invalid login token. Couldn't verify signed token.");
        await RefusedAsync((await emulator.OpenIdTokenAsync(foreign).Ok()).Text("Token"), "Invalid login token. Incorrect token audience.");
        await RefusedAsync((await emulator.ClassicTokenAsync(google)).Token, "Invalid login token. It was not made by GetOpenIdTokenForDeveloperIdentity.");

        Task<Answer> RefusedAsync(string bad, string message) => emulator.GetCredentialsAsync(id, (DeveloperCalls.Login, bad)).Fails("NotAuthorizedException", message);
    }

    [Fact]
    public async Task A_pool_without_a_developer_has_no_such_users()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await emulator.DeveloperTokenAsync("user-1").Fails("InvalidParameterException", $"Identity pool '{emulator.IdentityPoolId()}' has no developer provider.");
        await emulator.LookupAsync(user: "user-1").Fails("InvalidParameterException");
    }

    [Fact]
    public async Task Logins_must_name_a_user_of_the_owner()
    {
        await using var emulator = await DeveloperCalls.StartAsync();

        var answer = await emulator.DeveloperTokenAsync("x", request: body => body["Logins"] = new JsonObject { ["login.other.app"] = "user-1" }).Fails("InvalidParameterException");

        Assert.Contains("'login.my.app'", answer.Message, StringComparison.Ordinal);
        await emulator.DeveloperTokenAsync(new string('x', 1025)).Fails("InvalidParameterException");
    }

    [Fact]
    public async Task A_role_that_the_owners_users_may_choose_is_the_pools_own_alone()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");
        Task<Answer> AskAsync(string role) => emulator.CallIdentityAsync("GetCredentialsForIdentity", new JsonObject { ["IdentityId"] = id, ["Logins"] = new JsonObject { [DeveloperCalls.Login] = token }, ["CustomRoleArn"] = role });

        await AskAsync(ClassicFlowCalls.UserRole).Ok();
        await AskAsync(ClassicFlowCalls.GuestRole).Fails("NotAuthorizedException");
    }

    [Fact]
    public async Task A_wrong_name_of_the_provider_stops_the_emulator_from_starting()
        => Assert.Contains("TrustDeveloper", (await Assert.ThrowsAsync<ArgumentException>(() => IdentityCalls.StartAsync(static p => p.TrustDeveloper("no/slash")))).Message, StringComparison.Ordinal);
}
