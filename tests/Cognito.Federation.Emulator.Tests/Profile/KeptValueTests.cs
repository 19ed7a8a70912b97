using Cognito.Federation.Emulator.Tests.Passwords;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.Profile.ProfileCalls;

namespace Cognito.Federation.Emulator.Tests.Profile;

/// <summary>Pools in which a changed address takes effect once it is verified.</summary>
public sealed class KeptValueTests
{
    [Fact]
    public async Task The_old_address_stays_until_the_new_one_is_verified()
    {
        await using var emulator = await StartAsync();
        var token = await emulator.AccessTokenAsync();

        var answer = await emulator.UpdateAsync(token, ("email", NewAddress), ("nickname", "Al")).Ok();

        Assert.Equal("n***@e***", (string?)Assert.Single(answer.Json["CodeDeliveryDetailsList"]!.AsArray())!["Destination"]);
        Assert.Equal((Address, "true"), (await emulator.ReadAsync(token, "email"), await emulator.ReadAsync(token, "email_verified")));
        Assert.Equal("Al", await emulator.ReadAsync(token, "nickname"));
        await emulator.SignInAsync(Address).Ok();

        await emulator.VerifyAsync(token, emulator.Code(NewAddress)).Ok();

        Assert.Equal((NewAddress, "true"), (await emulator.ReadAsync(token, "email"), await emulator.ReadAsync(token, "email_verified")));
        await emulator.SignInAsync(NewAddress).Ok();
        (await emulator.SignInAsync(Address)).AssertNotAuthorized();
    }

    [Fact]
    public async Task A_code_that_is_asked_for_goes_to_the_new_address()
    {
        await using var emulator = await StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();

        await emulator.SendCodeAsync(token).Ok();

        Assert.Equal(NewAddress, emulator.Outbox.Latest("alice").Destination);
        await emulator.VerifyAsync(token, emulator.Code()).Ok();
        Assert.Equal(NewAddress, await emulator.ReadAsync(token, "email"));
    }

    [Fact]
    public async Task Writing_the_old_address_again_gives_the_new_one_up()
    {
        await using var emulator = await StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();

        await emulator.UpdateAsync(token, ("email", Address)).Ok();

        await emulator.VerifyAsync(token, emulator.Code(NewAddress)).Fails("ExpiredCodeException");
        Assert.Equal(Address, await emulator.ReadAsync(token, "email"));
    }

    [Fact]
    public async Task A_new_address_that_another_user_proved_meanwhile_is_refused()
    {
        await using var emulator = await StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();
        emulator.Change("bob", u =>
        {
            u.SetAttribute("email", NewAddress);
            u.SetAttribute("email_verified", "true");
        });

        await emulator.VerifyAsync(token, emulator.Outbox.All.Last(m => m.Username == "alice").Code).Fails("AliasExistsException");

        Assert.Equal(Address, await emulator.ReadAsync(token, "email"));
    }

    [Fact]
    public async Task Pools_made_over_the_wire_keep_and_tell_the_setting()
    {
        var (emulator, token) = await StartMadeAsync("""{ "AutoVerifiedAttributes": ["email"], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] } }""");
        await using var _ = emulator;

        await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();

        Assert.Equal(Address, await emulator.ReadAsync(token, "email"));
        var pool = (await emulator.OnPoolAsync("DescribeUserPool", emulator.PoolId()).Ok()).Json["UserPool"]!;
        Assert.Equal("email", (string?)pool["UserAttributeUpdateSettings"]!["AttributesRequireVerificationBeforeUpdate"]![0]);
    }

    private static Task<CognitoEmulator> StartAsync() => SignInCalls.StartAsync(pool: p =>
    {
        p.AliasAttributes.Add("email");
        p.AttributesRequireVerificationBeforeUpdate.Add("email");
        p.AddUser("bob", Pools.Password);
    });
}
