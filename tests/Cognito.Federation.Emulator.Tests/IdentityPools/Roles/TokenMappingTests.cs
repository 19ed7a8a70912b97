namespace Cognito.Federation.Emulator.Tests;

/// <summary>The token itself says which role its owner plays.</summary>
public sealed class TokenMappingTests
{
    [Theory]
    [InlineData("carol", "editor")]
    [InlineData("dave", "author")]
    [InlineData("alice", "app-user")]
    [InlineData("erin", "app-user")]
    public async Task The_preferred_role_is_played_or_the_only_one_else_the_pools(string user, string role)
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("users", static _ => { }));

        Assert.Equal(role, await emulator.RoleOfAsync(null, await emulator.UserLoginAsync(user)));
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("erin")]
    public async Task A_token_that_leads_to_no_role_or_to_several_is_refused_where_the_pool_says_so(string user)
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("users", static m => m.DenyWhenAmbiguous = true));
        var login = await emulator.UserLoginAsync(user);

        var answer = await emulator.AskAsync(await emulator.IdOfAsync(login), null, login).Fails("NotAuthorizedException");

        Assert.Equal($"The ambiguous role mapping rules for: {emulator.MappingKey()} denied this request.", answer.Message);
    }

    [Fact]
    public async Task A_caller_chooses_among_the_roles_of_the_token_alone()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("users", static m => m.DenyWhenAmbiguous = true));
        var dave = await emulator.UserLoginAsync("dave");
        var erin = await emulator.UserLoginAsync("erin");

        Assert.Equal("editor", await emulator.RoleOfAsync("editor", dave));
        Assert.Equal("reader", await emulator.RoleOfAsync("reader", erin));
        foreach (var role in new[] { "reader", "app-user", "app-guest" })
            await emulator.AskAsync(await emulator.IdOfAsync(dave), RoleCalls.Account + role, dave).Fails("NotAuthorizedException", $"Access to Role '{RoleCalls.Account}{role}' is forbidden.");
    }

    [Fact]
    public async Task Without_a_mapping_the_roles_of_groups_do_not_count()
    {
        await using var emulator = await RoleCalls.StartAsync(static _ => { });
        var dave = await emulator.UserLoginAsync("dave");

        Assert.Equal("app-user", await emulator.RoleOfAsync(null, dave));
        await emulator.AskAsync(await emulator.IdOfAsync(dave), RoleCalls.Account + "author", dave).Fails("NotAuthorizedException");
    }

    [Fact]
    public async Task A_mapping_is_for_one_provider_and_app_client()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.TrustUserPool("users", "other"));
        await emulator.SetRolesAsync($$"""{ "{{emulator.MappingKey()}}": { "Type": "Token", "AmbiguousRoleResolution": "Deny" } }""").Ok();

        Assert.Equal("author", await emulator.RoleOfAsync(null, await emulator.UserLoginAsync("dave")));
        Assert.Equal("app-user", await emulator.RoleOfAsync(null, await emulator.UserLoginAsync("dave", client: 1)));
        Assert.Equal("app-user", await emulator.RoleOfAsync(null, emulator.GoogleLogin()));
    }

    [Fact]
    public async Task A_seeded_mapping_of_a_user_pool_is_for_all_trusted_clients()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.TrustUserPool("users", "other").MapRoles("users", static _ => { }));

        foreach (var client in new[] { 0, 1 })
            Assert.Equal("author", await emulator.RoleOfAsync(null, await emulator.UserLoginAsync("dave", client)));
    }

    [Fact]
    public async Task Of_several_logins_the_first_that_has_a_mapping_chooses()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("users", static m => m.DenyWhenAmbiguous = true));
        var (google, dave) = (emulator.GoogleLogin(), await emulator.UserLoginAsync("dave"));

        Assert.Equal("author", await emulator.RoleOfAsync(null, google, dave));
        Assert.Equal("editor", await emulator.RoleOfAsync("editor", google, dave));
        Assert.Equal("app-user", await emulator.RoleOfAsync(null, google));
    }

    [Fact]
    public async Task Guests_and_the_owners_users_are_mapped_by_nothing()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.TrustDeveloper(DeveloperCalls.Provider).MapRoles("users", static m => m.DenyWhenAmbiguous = true));
        var (id, token) = await emulator.DeveloperUserAsync("user-1");

        Assert.Equal("app-guest", await emulator.RoleOfAsync(null));
        (await emulator.AskAsync(id, RoleCalls.Account + "app-user", (DeveloperCalls.Login, token))).Succeeded();
    }

    [Fact]
    public async Task The_role_of_a_token_must_trust_the_pool()
    {
        await using var emulator = await RoleCalls.StartAsync(
            static p => p.MapRoles("users", static _ => { }),
            static o => o.AddRole("author", static r => r.TrustPolicy = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" } }"""));
        var dave = await emulator.UserLoginAsync("dave");

        await emulator.AskAsync(await emulator.IdOfAsync(dave), null, dave).Fails("InvalidIdentityPoolConfigurationException");
    }
}
