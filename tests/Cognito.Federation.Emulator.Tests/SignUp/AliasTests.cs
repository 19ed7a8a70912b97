using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class AliasTests
{
    private static Task<CognitoEmulator> StartWithEmailAliasAsync() =>
        Pools.StartAsync(p => p.AliasAttributes.Add("email"), options: o => o.FixedCode = "111111");

    [Fact]
    public async Task Where_people_sign_up_with_an_address_the_username_is_their_sub()
    {
        await using var emulator = await Pools.StartAsync(p => p.UsernameAttributes.Add("email"));

        var sub = (await emulator.SignUpAsync("Alice@example.com").Ok()).Text("UserSub");

        var message = emulator.Outbox.Latest("alice@example.com");
        Assert.Equal(sub, message.Username);
        await emulator.ConfirmAsync("alice@example.com", message.Code).Ok();
        var user = await emulator.AdminGetUserAsync(sub).Ok();
        Assert.Equal(sub, user.Text("Username"));
        Assert.Equal("Alice@example.com", user.Attribute("email"));
        Assert.Equal("true", user.Attribute("email_verified"));
    }

    [Fact]
    public async Task Where_people_sign_up_with_an_address_nothing_else_is_a_name()
    {
        await using var emulator = await Pools.StartAsync(p => p.UsernameAttributes.Add("email"));
        await emulator.SignUpAsync("alice").Fails("InvalidParameterException", "Username should be an email.");

        await using var both = await Pools.StartAsync(p =>
        {
            p.UsernameAttributes.Add("email");
            p.UsernameAttributes.Add("phone_number");
        });
        await both.SignUpAsync("alice").Fails("InvalidParameterException", "Username should be either an email or a phone number.");
        await both.SignUpAsync("+12065550123").Ok();
    }

    [Fact]
    public async Task An_address_signs_up_once_even_before_it_is_verified()
    {
        await using var emulator = await Pools.StartAsync(p => p.UsernameAttributes.Add("email"));
        await emulator.SignUpAsync("alice@example.com").Ok();
        await emulator.SignUpAsync("ALICE@example.com").Fails("UsernameExistsException");
    }

    [Fact]
    public async Task A_name_that_looks_like_an_alias_is_refused()
    {
        await using var emulator = await StartWithEmailAliasAsync();
        await emulator.SignUpAsync("alice@example.com").Fails("InvalidParameterException", "Username cannot be of email format, since user pool is configured for email alias.");
    }

    [Fact]
    public async Task An_alias_works_once_it_is_verified()
    {
        await using var emulator = await StartWithEmailAliasAsync();
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();
        await emulator.AdminGetUserAsync("alice@example.com").Fails("UserNotFoundException");

        await emulator.ConfirmAsync("alice", "111111").Ok();

        Assert.Equal("alice", (await emulator.AdminGetUserAsync("alice@example.com").Ok()).Text("Username"));
    }

    [Fact]
    public async Task A_verified_alias_belongs_to_its_first_holder_unless_it_is_taken_by_force()
    {
        await using var emulator = await StartWithEmailAliasAsync();
        await emulator.SignUpAsync("alice", ("email", "shared@example.com")).Ok();
        await emulator.ConfirmAsync("alice", "111111").Ok();
        await emulator.SignUpAsync("bob", ("email", "shared@example.com")).Ok();

        await emulator.ConfirmAsync("bob", "111111").Fails("AliasExistsException", "An account with the email already exists.");
        Assert.Equal("UNCONFIRMED", (await emulator.AdminGetUserAsync("bob").Ok()).Text("UserStatus"));

        await emulator.CallAsync("ConfirmSignUp", new JsonObject
        {
            ["ClientId"] = emulator.ClientId(),
            ["Username"] = "bob",
            ["ConfirmationCode"] = "111111",
            ["ForceAliasCreation"] = true,
        }).Ok();
        Assert.Equal("bob", (await emulator.AdminGetUserAsync("shared@example.com").Ok()).Text("Username"));
        Assert.Equal("false", (await emulator.AdminGetUserAsync("alice").Ok()).Attribute("email_verified"));
    }
}
