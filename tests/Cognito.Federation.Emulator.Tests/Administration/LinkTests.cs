using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Federation.Emulator.Tests.Administration;

/// <summary>External sign-ins that lead to a user of the pool.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task A_link_stands_in_the_profile_and_in_the_id_token()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await LinkAsync(emulator, "alice", Source("Google", "g-1")).Ok();

        var identities = JsonNode.Parse((await emulator.AdminGetUserAsync("alice").Ok()).Attribute("identities")!)!.AsArray();
        var payload = Decode((await emulator.SignInAsync()).Token("IdToken"));

        Assert.Equal("""["userId","providerName","providerType","issuer","primary","dateCreated"]""", new JsonArray([.. identities[0]!.AsObject().Select(p => (JsonNode)p.Key)]).ToJsonString());
        Assert.Equal(("g-1", "Google", "Google", false), ((string?)identities[0]!["userId"], (string?)identities[0]!["providerName"], (string?)identities[0]!["providerType"], (bool)identities[0]!["primary"]!));
        Assert.Equal(identities.ToJsonString(), payload["identities"]!.ToJsonString());
    }

    [Fact]
    public async Task One_person_leads_to_one_user_and_a_user_has_five_at_most()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p => p.AddUser("bob", SignInCalls.Password));
        foreach (var id in new[] { "1", "2", "3", "4", "5" })
            await LinkAsync(emulator, "alice", Source("Corporate", id)).Ok();

        await LinkAsync(emulator, "alice", Source("Corporate", "6")).Fails("LimitExceededException");
        await LinkAsync(emulator, "alice", Source("Corporate", "1")).Fails("InvalidParameterException");
        await LinkAsync(emulator, "bob", Source("Corporate", "1")).Fails("AliasExistsException");

        await UnlinkAsync(emulator, Source("Corporate", "1")).Ok();
        await LinkAsync(emulator, "bob", Source("Corporate", "1")).Ok();
        await UnlinkAsync(emulator, Source("Corporate", "7")).Fails("UserNotFoundException");
    }

    [Fact]
    public async Task A_source_must_be_external_and_named_by_its_subject()
    {
        await using var emulator = await SignInCalls.StartAsync();

        await LinkAsync(emulator, "nobody", Source("Google", "g")).Fails("UserNotFoundException");
        await LinkAsync(emulator, "alice", Source("Cognito", "bob")).Fails("InvalidParameterException");
        await LinkAsync(emulator, "alice", new JsonObject { ["ProviderName"] = "Google", ["ProviderAttributeName"] = "email", ["ProviderAttributeValue"] = "a@b.c" }).Fails("EmulatorUnsupportedException");
        await LinkAsync(emulator, "alice", new JsonObject { ["ProviderName"] = "Google", ["ProviderAttributeName"] = "Cognito_Subject" }).Fails("InvalidParameterException");
        await UnlinkAsync(emulator, new JsonObject { ["ProviderName"] = "Cognito", ["ProviderAttributeValue"] = "alice" }).Fails("EmulatorUnsupportedException");

        Assert.Null((await emulator.AdminGetUserAsync("alice").Ok()).Attribute("identities"));
    }

    [Fact]
    public async Task The_attribute_cannot_be_written_by_hand()
    {
        await using var emulator = await SignInCalls.StartAsync();

        await emulator.OnPoolAsync("AdminUpdateUserAttributes", emulator.PoolId(), ("Username", "alice"), ("UserAttributes", Pools.Attributes(("identities", "[]")))).Fails("InvalidParameterException");
    }

    private static JsonObject Source(string provider, string id) => new() { ["ProviderName"] = provider, ["ProviderAttributeName"] = "Cognito_Subject", ["ProviderAttributeValue"] = id };

    private static Task<Answer> LinkAsync(CognitoEmulator emulator, string username, JsonObject source) => emulator.OnPoolAsync(
        "AdminLinkProviderForUser", emulator.PoolId(), ("DestinationUser", new JsonObject { ["ProviderName"] = "Cognito", ["ProviderAttributeValue"] = username }), ("SourceUser", source));

    private static Task<Answer> UnlinkAsync(CognitoEmulator emulator, JsonObject user) => emulator.OnPoolAsync("AdminDisableProviderForUser", emulator.PoolId(), ("User", user));

    private static JsonNode Decode(string token) => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(new JsonWebToken(token).EncodedPayload))!;
}
