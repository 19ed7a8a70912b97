using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator.Tests;

public sealed class GetIdTests
{
    public enum Kind
    {
        UserPool,
        Google,
        Facebook,
    }

    [Fact]
    public async Task A_guest_is_a_new_identity_with_every_call()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var ids = new[] { await emulator.IdOfAsync(), await emulator.IdOfAsync(), await emulator.IdOfAsync() };

        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, static id => Assert.Matches(new Regex("^us-east-1:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"), id));
    }

    [Theory]
    [InlineData(Kind.UserPool)]
    [InlineData(Kind.Google)]
    [InlineData(Kind.Facebook)]
    public async Task A_person_always_finds_the_own_identity_and_nobody_elses(Kind kind)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        Task<(string Provider, string Token)> LoginAsync(string who) => kind switch
        {
            Kind.UserPool => emulator.UserLoginAsync(who),
            Kind.Google => Task.FromResult(emulator.GoogleLogin(who)),
            _ => Task.FromResult(emulator.FacebookLogin(who)),
        };

        var first = await LoginAsync("alice");
        // Two tokens of one second may be the same to the last character.
        emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await LoginAsync("alice");
        var id = await emulator.IdOfAsync(first);

        Assert.NotEqual(first.Token, second.Token);
        Assert.Equal(id, await emulator.IdOfAsync(first));
        Assert.Equal(id, await emulator.IdOfAsync(second));
        Assert.NotEqual(id, await emulator.IdOfAsync(await LoginAsync("bob")));
        Assert.NotEqual(id, await emulator.IdOfAsync());
    }

    [Fact]
    public async Task The_same_name_at_two_providers_is_two_people()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        Assert.NotEqual(await emulator.IdOfAsync(emulator.GoogleLogin("same")), await emulator.IdOfAsync(emulator.FacebookLogin("same")));
    }

    [Fact]
    public async Task Every_identity_pool_has_an_identity_of_its_own_for_a_login()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.AddIdentityPool("second", static p => p.TrustGoogle(IdentityCalls.GoogleClient)));
        var (provider, token) = emulator.GoogleLogin();

        var second = await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPools[1].Id, ["Logins"] = new JsonObject { [provider] = token } });

        Assert.NotEqual(await emulator.IdOfAsync((provider, token)), second.Succeeded().Text("IdentityId"));
    }

    [Fact]
    public async Task One_person_who_asks_many_times_at_once_is_one_identity()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var login = emulator.GoogleLogin();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => emulator.IdOfAsync(login)));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task A_pool_without_guests_refuses_them_and_takes_logins()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddIdentityPool("members", static p => p.TrustGoogle(IdentityCalls.GoogleClient)), TestContext.Current.CancellationToken);

        await emulator.GetIdAsync().Fails("NotAuthorizedException", "Unauthenticated access is not supported for this identity pool.");
        await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["Logins"] = new JsonObject() })
            .Fails("NotAuthorizedException", "Unauthenticated access is not supported for this identity pool.");
        await emulator.IdOfAsync(emulator.GoogleLogin());
    }

    [Fact]
    public async Task An_unknown_pool_is_named()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";

        await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = Unknown })
            .Fails("ResourceNotFoundException", $"IdentityPool '{Unknown}' not found.");
    }

    [Fact]
    public async Task The_account_may_be_left_out_and_must_be_right()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        Task<Answer> GetIdAsync(string account) => emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["AccountId"] = account });

        await GetIdAsync("123456789012").Ok();
        await GetIdAsync("999999999999").Fails("ResourceNotFoundException");
        await GetIdAsync("mine").Fails("InvalidParameterException");
    }

    [Theory]
    [InlineData("""{}""", "identityPoolId")]
    [InlineData("""{ "IdentityPoolId": "us-east-1" }""", "identityPoolId")]
    [InlineData("""{ "IdentityPoolId": "us-east-1:ABCDEF" }""", "identityPoolId")]
    [InlineData("""{ "IdentityPoolId": "us-east-1:1a", "Logins": { "": "x" } }""", "logins.key")]
    [InlineData("""{ "IdentityPoolId": "us-east-1:1a", "Logins": { "accounts.google.com": "" } }""", "logins.value")]
    [InlineData("""{ "IdentityPoolId": "us-east-1:1a", "Logins": { "a": "1", "b": "1", "c": "1", "d": "1", "e": "1", "f": "1", "g": "1", "h": "1", "i": "1", "j": "1", "k": "1" } }""", "logins.size")]
    public async Task What_breaks_the_services_model_is_refused_by_the_members_name(string body, string member)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await emulator.CallIdentityAsync("GetId", JsonNode.Parse(body)!).Fails("InvalidParameterException");

        Assert.Contains($"'{member}' failed to satisfy constraint", answer.Message, StringComparison.Ordinal);
    }
}
