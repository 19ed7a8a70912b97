using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class ConfirmSignUpTests
{
    private const string Mismatch = "Invalid verification code provided, please try again.";
    private const string Expired = "Invalid code provided, please request a code again.";
    private const string Limit = "Attempt limit exceeded, please try after some time.";

    private static readonly (string, string) Email = ("email", "alice@example.com");

    [Fact]
    public async Task A_wrong_code_leaves_the_user_unconfirmed()
    {
        await using var emulator = await Pools.StartAsync(options: o => o.FixedCode = "111111");
        await emulator.SignUpAsync("alice", Email).Ok();

        await emulator.ConfirmAsync("alice", "222222").Fails("CodeMismatchException", Mismatch);

        Assert.Equal("UNCONFIRMED", (await emulator.AdminGetUserAsync("alice").Ok()).Text("UserStatus"));
        await emulator.ConfirmAsync("alice", "111111").Ok();
    }

    [Fact]
    public async Task A_code_lives_for_a_day()
    {
        await using var emulator = await Pools.StartAsync(options: o => o.FixedCode = "111111");
        await emulator.SignUpAsync("alice", Email).Ok();
        await emulator.SignUpAsync("bob", Email).Ok();

        emulator.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        await emulator.ConfirmAsync("alice", "111111").Ok();
        emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        await emulator.ConfirmAsync("bob", "111111").Fails("ExpiredCodeException", Expired);

        await emulator.ResendAsync("bob").Ok();
        await emulator.ConfirmAsync("bob", "111111").Ok();
    }

    [Fact]
    public async Task A_newer_code_ends_the_older_one()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", Email).Ok();
        var first = emulator.Outbox.Latest("alice").Code;
        string second;
        do
            await emulator.ResendAsync("alice").Ok();
        while ((second = emulator.Outbox.Latest("alice").Code) == first);

        Assert.Equal(MessagePurpose.Resend, emulator.Outbox.Latest("alice").Purpose);
        await emulator.ConfirmAsync("alice", first).Fails("CodeMismatchException");
        await emulator.ConfirmAsync("alice", second).Ok();
    }

    [Fact]
    public async Task After_fifteen_tries_within_an_hour_even_the_right_code_is_refused_until_the_hour_is_over()
    {
        await using var emulator = await Pools.StartAsync(options: o => o.FixedCode = "111111");
        await emulator.SignUpAsync("alice", Email).Ok();
        for (var i = 0; i < 15; i++)
            await emulator.ConfirmAsync("alice", "222222").Fails("CodeMismatchException");

        await emulator.ConfirmAsync("alice", "111111").Fails("LimitExceededException", Limit);

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ConfirmAsync("alice", "111111").Ok();
    }

    [Fact]
    public async Task A_code_is_sent_again_five_times_an_hour()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", Email).Ok();
        for (var i = 0; i < 5; i++)
            Assert.Equal("a***@e***", (await emulator.ResendAsync("alice").Ok()).Text("CodeDeliveryDetails", "Destination"));

        await emulator.ResendAsync("alice").Fails("LimitExceededException", Limit);
        Assert.Equal(6, emulator.Outbox.All.Count);

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ResendAsync("alice").Ok();
    }

    [Fact]
    public async Task A_user_is_confirmed_once()
    {
        await using var emulator = await Pools.StartAsync(options: o => o.FixedCode = "111111");
        await emulator.SignUpAsync("alice", Email).Ok();
        await emulator.ConfirmAsync("alice", "111111").Ok();

        await emulator.ConfirmAsync("alice", "111111").Fails("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED");
        await emulator.ResendAsync("alice").Fails("InvalidParameterException", "User is already confirmed.");
    }

    [Fact]
    public async Task A_session_that_is_not_of_a_registration_is_refused()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.CallAsync("ConfirmSignUp", new JsonObject
        {
            ["ClientId"] = emulator.ClientId(),
            ["Username"] = "alice",
            ["ConfirmationCode"] = "123456",
            ["Session"] = new string('x', 20),
        }).Fails("NotAuthorizedException", "Invalid session for the user.");
    }
}
