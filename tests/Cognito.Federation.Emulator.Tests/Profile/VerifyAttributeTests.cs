using Cognito.Federation.Emulator.Tests.Passwords;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.Profile.ProfileCalls;

namespace Cognito.Federation.Emulator.Tests.Profile;

public sealed class VerifyAttributeTests
{
    private const string Limit = "Attempt limit exceeded, please try after some time.";

    [Fact]
    public async Task A_code_that_was_asked_for_proves_the_address_once()
    {
        await using var emulator = await StartUnverifiedAsync();
        var token = await emulator.AccessTokenAsync();

        var delivery = await emulator.SendCodeAsync(token).Ok();
        await emulator.VerifyAsync(token, emulator.WrongCode()).Fails("CodeMismatchException", "Invalid verification code provided, please try again.");
        await emulator.VerifyAsync(token, emulator.Code()).Ok();

        Assert.Equal("a***@e***", delivery.Text("CodeDeliveryDetails", "Destination"));
        Assert.Equal("true", await emulator.ReadAsync(token, "email_verified"));
        await emulator.VerifyAsync(token, emulator.Code()).Fails("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    [Fact]
    public async Task Codes_for_the_address_and_for_the_number_are_open_side_by_side()
    {
        await using var emulator = await StartUnverifiedAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.SendCodeAsync(token).Ok();
        var mailed = emulator.Code();
        await emulator.SendCodeAsync(token, "phone_number").Ok();

        await emulator.VerifyAsync(token, emulator.Code(), "phone_number").Ok();
        await emulator.VerifyAsync(token, mailed).Ok();

        Assert.Equal(("true", "true"), (await emulator.ReadAsync(token, "email_verified"), await emulator.ReadAsync(token, "phone_number_verified")));
    }

    [Fact]
    public async Task A_code_lives_for_a_day()
    {
        await using var emulator = await StartUnverifiedAsync(c => c.AccessTokenValidity = TimeSpan.FromDays(1));
        await emulator.SendCodeAsync(await emulator.AccessTokenAsync()).Ok();
        emulator.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        var token = await emulator.AccessTokenAsync();
        await emulator.VerifyAsync(token, emulator.WrongCode()).Fails("CodeMismatchException");

        emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        await emulator.VerifyAsync(token, emulator.Code()).Fails("ExpiredCodeException");
    }

    [Fact]
    public async Task A_code_is_tried_fifteen_times_an_hour()
    {
        await using var emulator = await StartUnverifiedAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.SendCodeAsync(token).Ok();
        for (var i = 0; i < 15; i++)
            await emulator.VerifyAsync(token, emulator.WrongCode()).Fails("CodeMismatchException");

        await emulator.VerifyAsync(token, emulator.Code()).Fails("LimitExceededException", Limit);

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.VerifyAsync(await emulator.AccessTokenAsync(), emulator.Code()).Ok();
    }

    [Fact]
    public async Task A_code_is_sent_five_times_an_hour_and_those_of_a_change_do_not_count()
    {
        await using var emulator = await StartUnverifiedAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();
        for (var i = 0; i < 5; i++)
            await emulator.SendCodeAsync(token).Ok();

        await emulator.SendCodeAsync(token).Fails("LimitExceededException", Limit);
        await emulator.UpdateAsync(token, ("email", Address)).Ok();

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.SendCodeAsync(await emulator.AccessTokenAsync()).Ok();
    }

    [Fact]
    public async Task A_change_makes_the_code_of_the_older_value_worthless()
    {
        await using var emulator = await StartUnverifiedAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.SendCodeAsync(token, "phone_number").Ok();

        await emulator.UpdateAsync(token, ("phone_number", "+15550009999")).Ok();

        await emulator.VerifyAsync(token, emulator.Code(), "phone_number").Fails("ExpiredCodeException");
        Assert.Equal("false", await emulator.ReadAsync(token, "phone_number_verified"));
    }

    [Fact]
    public async Task Only_what_the_user_has_and_a_code_can_reach_is_proved()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        await emulator.SendCodeAsync(token, "phone_number").Fails("InvalidParameterException", "User does not have the attribute phone_number.");
        await emulator.SendCodeAsync(token, "nickname").Fails("InvalidParameterException", "Cannot verify the attribute nickname: only email and phone_number can be verified.");
        await emulator.VerifyAsync(token, "123456", "nickname").Fails("InvalidParameterException");
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task A_name_that_another_user_proved_stays_theirs()
    {
        await using var emulator = await StartUnverifiedAsync(pool: p =>
        {
            p.AliasAttributes.Add("email");
            p.AddUser("bob", Pools.Password, u =>
            {
                u.Attributes["email"] = Address;
                u.Attributes["email_verified"] = "true";
            });
        });
        var token = await emulator.AccessTokenAsync();
        await emulator.SendCodeAsync(token).Ok();

        await emulator.VerifyAsync(token, emulator.Code("alice")).Fails("AliasExistsException", "An account with the email already exists.");

        Assert.Equal("false", await emulator.ReadAsync(token, "email_verified"));
    }

    private static Task<CognitoEmulator> StartUnverifiedAsync(Action<ClientSeed>? client = null, Action<UserPoolSeed>? pool = null) =>
        Pools.StartAsync(
            p =>
            {
                pool?.Invoke(p);
                p.AddUser("alice", SignInCalls.Password, u =>
                {
                    u.Attributes["email"] = Address;
                    u.Attributes["email_verified"] = "false";
                    u.Attributes["phone_number"] = "+15550001234";
                    u.Attributes["phone_number_verified"] = "false";
                });
            },
            client);
}
