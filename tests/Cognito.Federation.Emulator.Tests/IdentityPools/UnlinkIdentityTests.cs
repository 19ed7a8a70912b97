using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class UnlinkIdentityTests
{
    [Fact]
    public async Task A_login_that_was_taken_away_is_a_new_identity_next_time()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var id = await LinkedAsync(emulator, google, facebook);

        await UnlinkAsync(emulator, id, [google], "graph.facebook.com").Ok();

        Assert.NotEqual(id, await emulator.IdOfAsync(facebook));
        Assert.Equal(id, await emulator.IdOfAsync(google));
        await emulator.GetCredentialsAsync(id, facebook).Fails("NotAuthorizedException");
    }

    [Fact]
    public async Task A_login_may_take_itself_away()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var id = await LinkedAsync(emulator, google, facebook);

        await UnlinkAsync(emulator, id, [google], "accounts.google.com").Ok();

        Assert.NotEqual(id, await emulator.IdOfAsync(google));
        Assert.Equal(id, await emulator.IdOfAsync(facebook));
    }

    [Fact]
    public async Task An_identity_that_lost_its_last_login_is_nobodys_for_ever()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var id = await emulator.IdOfAsync(google);

        await UnlinkAsync(emulator, id, [google], "accounts.google.com").Ok();

        await emulator.GetCredentialsAsync(id).Fails("NotAuthorizedException", $"Access to Identity '{id}' is forbidden.");
        await emulator.GetCredentialsAsync(id, google).Fails("NotAuthorizedException");
        Assert.NotEqual(id, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task Only_whoever_brings_a_login_of_the_identity_takes_logins_from_it()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin("alice");
        var id = await emulator.IdOfAsync(google);
        var bob = emulator.GoogleLogin("bob");
        await emulator.IdOfAsync(bob);

        await UnlinkAsync(emulator, id, [bob], "accounts.google.com").Fails("NotAuthorizedException");
        await UnlinkAsync(emulator, id, [emulator.FacebookLogin("never-seen")], "accounts.google.com").Fails("NotAuthorizedException");
        await UnlinkAsync(emulator, id, [], "accounts.google.com").Fails("NotAuthorizedException");
        await UnlinkAsync(emulator, id, [("accounts.google.com", "garbage")], "accounts.google.com").Fails("NotAuthorizedException");

        Assert.Equal(id, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task What_is_not_linked_is_not_taken_away_and_nothing_else_is()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var id = await emulator.IdOfAsync(google);

        await UnlinkAsync(emulator, id, [google], "accounts.google.com", "graph.facebook.com").Fails("InvalidParameterException");

        Assert.Equal(id, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task A_user_of_the_pools_owner_is_unlinked_by_the_owner_alone()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");

        foreach (var provider in new[] { DeveloperCalls.Login, DeveloperCalls.Provider })
            Assert.Contains("UnlinkDeveloperIdentity", (await UnlinkAsync(emulator, id, [(DeveloperCalls.Login, token)], provider).Fails("InvalidParameterException")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_that_is_not_there_or_was_merged_is_said_so()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin();
        await emulator.IdOfAsync(google);
        var guest = await emulator.IdOfAsync();
        (await emulator.GetCredentialsAsync(guest, google)).Succeeded();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";

        await UnlinkAsync(emulator, Unknown, [google], "accounts.google.com").Fails("ResourceNotFoundException", $"Identity '{Unknown}' not found.");
        await UnlinkAsync(emulator, guest, [google], "accounts.google.com").Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
    }

    [Theory]
    [InlineData("Logins", "logins")]
    [InlineData("LoginsToRemove", "loginsToRemove")]
    [InlineData("IdentityId", "identityId")]
    public async Task Every_member_must_be_there(string member, string named)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var body = new JsonObject { ["IdentityId"] = "us-east-1:1a", ["Logins"] = new JsonObject(), ["LoginsToRemove"] = new JsonArray() };
        body.Remove(member);

        Assert.Contains($"'{named}' failed to satisfy constraint", (await emulator.CallIdentityAsync("UnlinkIdentity", body).Fails("InvalidParameterException")).Message, StringComparison.Ordinal);
    }

    private static async Task<string> LinkedAsync(CognitoEmulator emulator, params (string, string)[] logins)
    {
        var id = await emulator.IdOfAsync(logins[0]);
        (await emulator.GetCredentialsAsync(id, logins)).Succeeded();
        return id;
    }

    private static Task<Answer> UnlinkAsync(CognitoEmulator emulator, string id, (string Provider, string Token)[] proof, params string[] providers) => emulator.CallIdentityAsync("UnlinkIdentity", new JsonObject
    {
        ["IdentityId"] = id,
        ["Logins"] = new JsonObject(proof.Select(static login => KeyValuePair.Create(login.Provider, (JsonNode?)login.Token))),
        ["LoginsToRemove"] = new JsonArray([.. providers.Select(static provider => (JsonNode?)provider)]),
    });
}
