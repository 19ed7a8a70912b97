using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.AdminCalls;

namespace Cognito.Federation.Emulator.Tests.Administration;

/// <summary>What administrators may do with attributes, and what follows.</summary>
public sealed class AdminAttributeTests
{
    [Fact]
    public async Task An_empty_value_removes_an_attribute_and_its_verification()
    {
        await using var emulator = await SignInCalls.StartAsync();

        await UpdateAsync(emulator, "alice", ("name", "Alice")).Ok();
        await UpdateAsync(emulator, "alice", ("email", ""), ("name", "")).Ok();

        var alice = await emulator.AdminGetUserAsync("alice").Ok();
        Assert.Null(alice.Attribute("name"));
        Assert.Null(alice.Attribute("email"));
        Assert.Null(alice.Attribute("email_verified"));
    }

    [Fact]
    public async Task A_new_address_is_unverified_and_gets_a_code_unless_the_administrator_verifies_it()
    {
        await using var emulator = await SignInCalls.StartAsync();

        await UpdateAsync(emulator, "alice", ("email", "verified@example.com"), ("email_verified", "true")).Ok();
        Assert.Empty(emulator.Outbox.All);
        await UpdateAsync(emulator, "alice", ("email", "new@example.com")).Ok();

        Assert.Equal("false", (await emulator.AdminGetUserAsync("alice").Ok()).Attribute("email_verified"));
        Assert.Equal(MessagePurpose.Attribute, emulator.Outbox.Latest("new@example.com").Purpose);
        await UpdateAsync(emulator, "alice", ("email", "new@example.com")).Ok();
        Assert.Single(emulator.Outbox.All);
    }

    [Fact]
    public async Task Nothing_of_a_refused_change_happens()
    {
        await using var emulator = await SignInCalls.StartAsync();

        await UpdateAsync(emulator, "alice", ("name", "Alice"), ("phone_number", "no number")).Fails("InvalidParameterException");
        await UpdateAsync(emulator, "alice", ("name", "Alice"), ("shoe_size", "44")).Fails("InvalidParameterException");
        await UpdateAsync(emulator, "alice", ("name", "Alice"), ("sub", "x")).Fails("InvalidParameterException");
        await UpdateAsync(emulator, "alice", ("name", "Alice"), ("phone_number_verified", "true")).Fails("InvalidParameterException");
        await UpdateAsync(emulator, "nobody", ("name", "x")).Fails("UserNotFoundException", "User does not exist.");

        Assert.Null((await emulator.AdminGetUserAsync("alice").Ok()).Attribute("name"));
    }

    [Fact]
    public async Task A_verified_alias_belongs_to_one_user()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p =>
        {
            p.AliasAttributes.Add("email");
            p.AddUser("bob", SignInCalls.Password);
        });

        await UpdateAsync(emulator, "bob", ("email", "alice@example.com"), ("email_verified", "true")).Fails("AliasExistsException");
        await UpdateAsync(emulator, "bob", ("email", "alice@example.com")).Ok();
        await UpdateAsync(emulator, "bob", ("email_verified", "true")).Fails("AliasExistsException");
    }

    [Fact]
    public async Task The_address_that_people_sign_in_with_belongs_to_one_user_and_stays()
    {
        await using var emulator = await Pools.StartAsync(p =>
        {
            p.UsernameAttributes.Add("email");
            p.AddUser("alice@example.com", Pools.Password).AddUser("bob@example.com", Pools.Password);
        });

        await UpdateAsync(emulator, "bob@example.com", ("email", "ALICE@example.com")).Fails("AliasExistsException");
        await UpdateAsync(emulator, "bob@example.com", ("email", "")).Fails("InvalidParameterException");
        await UpdateAsync(emulator, "bob@example.com", ("email", "robert@example.com")).Ok();
        Assert.NotEmpty((await emulator.SignInAsync("robert@example.com", Pools.Password)).Token("IdToken"));
    }

    [Fact]
    public async Task Immutable_attributes_stay_and_required_ones_are_not_removed()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: """{ "Schema": [{ "Name": "tenant", "AttributeDataType": "String", "Mutable": false, "StringAttributeConstraints": {} }, { "Name": "name", "AttributeDataType": "String", "Mutable": true, "Required": true, "StringAttributeConstraints": {} }] }""");
        await emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", "alice"), ("UserAttributes", Pools.Attributes(("custom:tenant", "blue"), ("name", "Alice")))).Ok();

        await emulator.OnPoolAsync("AdminUpdateUserAttributes", pool, ("Username", "alice"), ("UserAttributes", Pools.Attributes(("custom:tenant", "red")))).Fails("InvalidParameterException");
        await emulator.OnPoolAsync("AdminUpdateUserAttributes", pool, ("Username", "alice"), ("UserAttributes", Pools.Attributes(("name", "")))).Fails("InvalidParameterException");
        await emulator.OnPoolAsync("AdminDeleteUserAttributes", pool, ("Username", "alice"), ("UserAttributeNames", new JsonArray("name"))).Fails("InvalidParameterException");
        await emulator.OnPoolAsync("AdminDeleteUserAttributes", pool, ("Username", "alice"), ("UserAttributeNames", new JsonArray("custom:tenant"))).Fails("InvalidParameterException");
    }

    private static Task<Answer> UpdateAsync(CognitoEmulator emulator, string username, params (string, string)[] attributes) =>
        emulator.OnPoolAsync("AdminUpdateUserAttributes", emulator.PoolId(), ("Username", username), ("UserAttributes", Pools.Attributes(attributes)));
}
