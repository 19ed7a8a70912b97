using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Rules on the claims of a token say which role its owner plays.</summary>
public sealed class RuleMappingTests
{
    [Theory]
    [InlineData("custom:plan", ClaimMatch.Is, "gold", true)]
    [InlineData("custom:plan", ClaimMatch.Is, "Gold", false)]
    [InlineData("custom:plan", ClaimMatch.Is, "gol", false)]
    [InlineData("custom:plan", ClaimMatch.IsNot, "silver", true)]
    [InlineData("custom:plan", ClaimMatch.IsNot, "gold", false)]
    [InlineData("custom:nothing", ClaimMatch.IsNot, "gold", false)]
    [InlineData("custom:plan", ClaimMatch.StartsWith, "go", true)]
    [InlineData("custom:plan", ClaimMatch.StartsWith, "old", false)]
    [InlineData("custom:plan", ClaimMatch.Contains, "ol", true)]
    [InlineData("custom:plan", ClaimMatch.Contains, "silver", false)]
    public async Task A_rule_compares_one_claim(string claim, ClaimMatch match, string value, bool matches)
    {
        await using var emulator = await RoleCalls.StartAsync(p => p.MapRoles("users", m => m.AddRule(claim, match, value, "matched")));

        Assert.Equal(matches ? "matched" : "app-user", await emulator.RoleOfAsync(null, await emulator.UserLoginAsync()));
    }

    [Theory]
    [InlineData("carol", ClaimMatch.Is, "editors", true)]
    [InlineData("dave", ClaimMatch.Is, "editors", true)]
    [InlineData("dave", ClaimMatch.Contains, "auth", true)]
    [InlineData("dave", ClaimMatch.IsNot, "editors", false)]
    [InlineData("carol", ClaimMatch.IsNot, "authors", true)]
    [InlineData("bob", ClaimMatch.IsNot, "authors", false)]
    public async Task A_list_has_what_one_of_its_values_is(string user, ClaimMatch match, string value, bool matches)
    {
        await using var emulator = await RoleCalls.StartAsync(p => p.MapRoles("users", m => m.AddRule("cognito:groups", match, value, "matched")));

        Assert.Equal(matches ? "matched" : "app-user", await emulator.RoleOfAsync(null, await emulator.UserLoginAsync(user)));
    }

    [Fact]
    public async Task The_first_rule_that_matches_counts_and_a_caller_may_choose_another_that_does()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("users", static m => m
            .AddRule("custom:plan", ClaimMatch.Is, "silver", "silver")
            .AddRule("custom:plan", ClaimMatch.Is, "gold", "gold")
            .AddRule("custom:plan", ClaimMatch.StartsWith, "g", "begins-with-g")));
        var alice = await emulator.UserLoginAsync();

        Assert.Equal("gold", await emulator.RoleOfAsync(null, alice));
        Assert.Equal("begins-with-g", await emulator.RoleOfAsync("begins-with-g", alice));
        foreach (var role in new[] { "silver", "app-user" })
            await emulator.AskAsync(await emulator.IdOfAsync(alice), RoleCalls.Account + role, alice).Fails("NotAuthorizedException", $"Access to Role '{RoleCalls.Account}{role}' is forbidden.");
    }

    [Fact]
    public async Task Whoever_matches_no_rule_is_refused_where_the_pool_says_so()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("accounts.google.com", static m =>
        {
            m.DenyWhenAmbiguous = true;
            m.AddRule("email", ClaimMatch.Is, "boss@example.com", "boss");
        }));
        var (boss, other) = (("accounts.google.com", emulator.Providers.Google.CreateIdToken("g1", email: "boss@example.com")), emulator.GoogleLogin("g2"));

        Assert.Equal("boss", await emulator.RoleOfAsync(null, boss));
        await emulator.AskAsync(await emulator.IdOfAsync(other), null, other).Fails("NotAuthorizedException", "The ambiguous role mapping rules for: accounts.google.com denied this request.");
    }

    [Theory]
    [InlineData("sub", "f1")]
    [InlineData("aud", IdentityCalls.FacebookApp)]
    [InlineData("iss", "graph.facebook.com")]
    public async Task A_token_that_cannot_be_read_has_an_issuer_an_audience_and_a_subject(string claim, string value)
    {
        await using var emulator = await RoleCalls.StartAsync(p => p.MapRoles("graph.facebook.com", m => m.AddRule(claim, ClaimMatch.Is, value, "matched")));

        Assert.Equal("matched", await emulator.RoleOfAsync(null, emulator.FacebookLogin("f1")));
    }

    [Fact]
    public async Task Mappings_are_told_as_they_were_set_and_setting_replaces_all()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("accounts.google.com", static _ => { }));
        var key = emulator.MappingKey();
        var mappings = $$"""
            { "{{key}}": { "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [
              { "Claim": "custom:plan", "MatchType": "NotEqual", "Value": "gold", "RoleARN": "{{RoleCalls.Account}}others" } ] } } }
            """;

        await emulator.SetRolesAsync(mappings).Ok();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(mappings), (await GetAsync()).Json["RoleMappings"]), (await GetAsync()).Body);
        await emulator.SetRolesAsync("{}").Ok();
        Assert.Null((await GetAsync()).Json["RoleMappings"]);

        Task<Answer> GetAsync() => emulator.CallIdentitySignedAsync("GetIdentityPoolRoles", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() }).Ok();
    }

    [Theory]
    [InlineData("""{ "Type": "Groups" }""", ".type' failed to satisfy constraint")]
    [InlineData("""{ "AmbiguousRoleResolution": "Deny" }""", ".type' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{ "Type": "Token" }""", "AmbiguousRoleResolution")]
    [InlineData("""{ "Type": "Token", "AmbiguousRoleResolution": "Allow" }""", ".ambiguousRoleResolution' failed to satisfy constraint")]
    [InlineData("""{ "Type": "Rules", "AmbiguousRoleResolution": "Deny" }""", "must have a RulesConfiguration")]
    [InlineData("""{ "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [] } }""", "greater than or equal to 1")]
    [InlineData("""{ "Type": "Token", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [{ "Claim": "a", "MatchType": "Equals", "Value": "b", "RoleARN": "arn:aws:iam::123456789012:role/x" }] } }""", "must not have a RulesConfiguration")]
    [InlineData("""{ "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [{ "Claim": "a", "MatchType": "Like", "Value": "b", "RoleARN": "arn:aws:iam::123456789012:role/x" }] } }""", "rules.1.matchType'")]
    [InlineData("""{ "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [{ "Claim": "a", "MatchType": "Equals", "RoleARN": "arn:aws:iam::123456789012:role/x" }] } }""", "ules[].value'")]
    [InlineData("""{ "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [{ "Claim": "a b", "MatchType": "Equals", "Value": "b", "RoleARN": "arn:aws:iam::123456789012:role/x" }] } }""", "rules.1.claim'")]
    [InlineData("""{ "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [{ "Claim": "a", "MatchType": "Equals", "Value": "b", "RoleARN": "arn:aws:iam::123456789012:user/x" }] } }""", "Expected the ARN of a role")]
    public async Task A_wrong_mapping_is_refused_and_changes_nothing(string mapping, string reason)
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapRoles("users", static _ => { }));

        var answer = await emulator.SetRolesAsync($$"""{ "{{emulator.MappingKey()}}": {{mapping}} }""").Fails("InvalidParameterException");

        Assert.Contains(reason, answer.Message, StringComparison.Ordinal);
        Assert.Equal("author", await emulator.RoleOfAsync(null, await emulator.UserLoginAsync("dave")));
    }

    [Fact]
    public async Task A_mapping_has_25_rules_and_a_pool_10_mappings()
    {
        await using var emulator = await RoleCalls.StartAsync(static _ => { });
        string Rules(int count) => $$"""{ "{{emulator.MappingKey()}}": { "Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": { "Rules": [{{string.Join(',', Enumerable.Repeat("""{ "Claim": "a", "MatchType": "Equals", "Value": "b", "RoleARN": "arn:aws:iam::123456789012:role/x" }""", count))}}] } } }""";

        await emulator.SetRolesAsync(Rules(25)).Ok();
        await emulator.SetRolesAsync(Rules(26)).Fails("InvalidParameterException");
        await emulator.SetRolesAsync($$"""{ {{string.Join(',', Enumerable.Range(0, 11).Select(static i => $$"""  "provider-{{i}}": { "Type": "Token", "AmbiguousRoleResolution": "Deny" } """))}} }""").Fails("InvalidParameterException");
    }

    [Fact]
    public async Task A_mapping_is_for_a_provider_of_the_pool_and_a_user_pools_names_the_app_client()
    {
        await using var emulator = await RoleCalls.StartAsync(static _ => { });

        foreach (var key in new[] { emulator.UserPoolProvider(), emulator.UserPoolProvider() + ":another", "www.amazon.com" })
            Assert.Contains($"'{key}'", (await emulator.SetRolesAsync($$"""{ "{{key}}": { "Type": "Token", "AmbiguousRoleResolution": "Deny" } }""").Fails("InvalidParameterException")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_that_cannot_be_is_refused_at_start()
    {
        Assert.Contains("'www.amazon.com'", (await RefusedAsync(static p => p.MapRoles("www.amazon.com", static _ => { }))).Message, StringComparison.Ordinal);
        Assert.Contains("MapRoles was called twice for 'users'", (await RefusedAsync(static p => p.MapRoles("users", static _ => { }).MapRoles("users", static _ => { }))).Message, StringComparison.Ordinal);
        Assert.Contains("MapPrincipalTags was called twice for 'users'", (await RefusedAsync(static p => p.MapPrincipalTags("users").MapPrincipalTags("users"))).Message, StringComparison.Ordinal);
        Assert.Contains("460 bytes", (await RefusedAsync(static p => p.MapPrincipalTags("users", new Dictionary<string, string> { ["t"] = new('x', 460) }))).Message, StringComparison.Ordinal);
        Assert.Contains("Expected the ARN of a role", (await RefusedAsync(static p => p.MapRoles("users", static m => m.AddRule("a", ClaimMatch.Is, "b", "arn:aws:iam::123456789012:user/x")))).Message, StringComparison.Ordinal);
        Assert.Contains("failed to satisfy constraint", (await RefusedAsync(static p => p.MapRoles("users", static m =>
        {
            for (var i = 0; i < 26; i++)
                m.AddRule("a", ClaimMatch.Is, "b", "role");
        }))).Message, StringComparison.Ordinal);

        static Task<ArgumentException> RefusedAsync(Action<IdentityPoolSeed> pool) => Assert.ThrowsAsync<ArgumentException>(() => RoleCalls.StartAsync(pool));
    }
}
