using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator.Tests;

public sealed class CredentialsTests
{
    private const string NoMatch = "Logins don't match. Please include at least one valid login for this identity or identity pool.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Guests_and_users_get_temporary_credentials_for_an_hour(bool isGuest)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        (string, string)[] logins = isGuest ? [] : [await emulator.UserLoginAsync()];
        var id = await emulator.IdOfAsync(logins);

        var before = emulator.Clock.GetUtcNow().ToUnixTimeSeconds();
        var answer = (await emulator.GetCredentialsAsync(id, logins)).Succeeded();
        var after = emulator.Clock.GetUtcNow().ToUnixTimeSeconds();

        Assert.Equal(["IdentityId", "Credentials"], answer.Json.AsObject().Select(static member => member.Key));
        Assert.Equal(["AccessKeyId", "SecretKey", "SessionToken", "Expiration"], answer.Json["Credentials"]!.AsObject().Select(static member => member.Key));
        Assert.Equal(id, answer.Text("IdentityId"));
        Assert.Matches(new Regex("^ASIA[A-Z2-7]{16}$"), answer.Text("Credentials", "AccessKeyId"));
        Assert.Matches(new Regex("^[A-Za-z0-9+/]{40}$"), answer.Text("Credentials", "SecretKey"));
        Assert.True(answer.Text("Credentials", "SessionToken").Length > 200);
        Assert.Equal(JsonValueKind.Number, answer.Json["Credentials"]!["Expiration"]!.GetValueKind());
        Assert.InRange((double)answer.Json["Credentials"]!["Expiration"]!, before + 3600, after + 3600);
    }

    [Fact]
    public async Task Expiration_follows_the_emulators_clock()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        emulator.Clock.SetUtcNow(new DateTimeOffset(2040, 5, 1, 12, 0, 0, TimeSpan.Zero));

        var answer = (await emulator.GetCredentialsAsync(await emulator.IdOfAsync())).Succeeded();

        Assert.Equal(new DateTime(2040, 5, 1), DateTimeOffset.FromUnixTimeSeconds((long)(double)answer.Json["Credentials"]!["Expiration"]!).Date);
    }

    [Fact]
    public async Task Every_call_issues_other_keys()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var id = await emulator.IdOfAsync();
        var (first, second) = (await emulator.GetCredentialsAsync(id), await emulator.GetCredentialsAsync(id));

        foreach (var member in new[] { "AccessKeyId", "SecretKey", "SessionToken" })
            Assert.NotEqual(first.Text("Credentials", member), second.Text("Credentials", member));
    }

    [Fact]
    public async Task An_identity_with_logins_is_closed_to_whoever_brings_none()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var id = await emulator.IdOfAsync(await emulator.UserLoginAsync());

        await emulator.GetCredentialsAsync(id).Fails("NotAuthorizedException", $"Access to Identity '{id}' is forbidden.");
    }

    [Fact]
    public async Task An_identity_is_closed_to_another_persons_login()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var alice = await emulator.IdOfAsync(await emulator.UserLoginAsync());
        var known = await emulator.UserLoginAsync("bob");
        await emulator.IdOfAsync(known);

        await emulator.GetCredentialsAsync(alice, known).Fails("NotAuthorizedException", NoMatch);
        await emulator.GetCredentialsAsync(alice, emulator.GoogleLogin("a-stranger")).Fails("NotAuthorizedException", NoMatch);
    }

    [Fact]
    public async Task An_unknown_identity_is_named()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";

        await emulator.GetCredentialsAsync(Unknown).Fails("ResourceNotFoundException", $"Identity '{Unknown}' not found.");
        await emulator.GetCredentialsAsync(Unknown, emulator.GoogleLogin()).Fails("ResourceNotFoundException", $"Identity '{Unknown}' not found.");
    }

    [Fact]
    public async Task A_guest_who_brings_a_login_for_the_first_time_keeps_the_identity()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var guest = await emulator.IdOfAsync();
        var login = emulator.GoogleLogin();

        Assert.Equal(guest, (await emulator.GetCredentialsAsync(guest, login)).Succeeded().Text("IdentityId"));

        Assert.Equal(guest, await emulator.IdOfAsync(login));
        await emulator.GetCredentialsAsync(guest).Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
    }

    [Fact]
    public async Task A_guest_who_brings_a_known_login_becomes_the_identity_of_that_login()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var login = emulator.GoogleLogin();
        var (guest, known) = (await emulator.IdOfAsync(), await emulator.IdOfAsync(login));

        Assert.Equal(known, (await emulator.GetCredentialsAsync(guest, login)).Succeeded().Text("IdentityId"));

        await emulator.GetCredentialsAsync(guest).Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
        await emulator.GetCredentialsAsync(guest, login).Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
    }

    [Fact]
    public async Task A_second_provider_is_linked_when_both_logins_are_brought()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var id = await emulator.IdOfAsync(google);

        Assert.Equal(id, (await emulator.GetCredentialsAsync(id, google, facebook)).Succeeded().Text("IdentityId"));

        Assert.Equal(id, await emulator.IdOfAsync(facebook));
        (await emulator.GetCredentialsAsync(id, facebook)).Succeeded();
    }

    [Fact]
    public async Task Two_identities_whose_logins_come_together_are_one_afterwards()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var (first, second) = (await emulator.IdOfAsync(google), await emulator.IdOfAsync(facebook));
        Assert.NotEqual(first, second);

        var merged = (await emulator.GetCredentialsAsync(first, google, facebook)).Succeeded().Text("IdentityId");

        Assert.Equal(merged, await emulator.IdOfAsync(google));
        Assert.Equal(merged, await emulator.IdOfAsync(facebook));
        var other = merged == first ? second : first;
        await emulator.GetCredentialsAsync(other, google).Fails("NotAuthorizedException", $"Access to Identity '{other}' is forbidden.");
    }

    [Fact]
    public async Task One_identity_cannot_have_two_accounts_of_one_provider()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (alice, bob, facebook) = (emulator.GoogleLogin("alice"), emulator.GoogleLogin("bob"), emulator.FacebookLogin());
        var id = await emulator.IdOfAsync(alice);
        (await emulator.GetCredentialsAsync(await emulator.IdOfAsync(bob), bob, facebook)).Succeeded();

        await emulator.GetCredentialsAsync(id, alice, facebook).Fails("ResourceConflictException");

        Assert.Equal(id, await emulator.IdOfAsync(alice));
        Assert.NotEqual(id, await emulator.IdOfAsync(bob));
    }

    [Fact]
    public async Task Without_a_mapping_a_caller_may_choose_the_pools_own_role_and_no_other()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var id = await emulator.IdOfAsync();
        Task<Answer> AskAsync(string role) => emulator.CallIdentityAsync("GetCredentialsForIdentity", new JsonObject { ["IdentityId"] = id, ["CustomRoleArn"] = "arn:aws:iam::123456789012:role/" + role });

        await AskAsync("app-guest").Ok();

        await AskAsync("app-user").Fails("NotAuthorizedException", "Access to Role 'arn:aws:iam::123456789012:role/app-user' is forbidden.");
    }

    [Theory]
    [InlineData("""{}""", "identityId")]
    [InlineData("""{ "IdentityId": "nobody" }""", "identityId")]
    [InlineData("""{ "IdentityId": "us-east-1:1a", "CustomRoleArn": "short" }""", "customRoleArn")]
    public async Task What_breaks_the_services_model_is_refused_by_the_members_name(string body, string member)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await emulator.CallIdentityAsync("GetCredentialsForIdentity", JsonNode.Parse(body)!).Fails("InvalidParameterException");

        Assert.Contains($"'{member}' failed to satisfy constraint", answer.Message, StringComparison.Ordinal);
    }
}
