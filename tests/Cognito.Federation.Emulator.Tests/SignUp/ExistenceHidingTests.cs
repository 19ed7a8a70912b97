namespace Cognito.Federation.Emulator.Tests;

public sealed class ExistenceHidingTests
{
    [Fact]
    public async Task A_hiding_client_says_of_a_stranger_what_it_says_of_a_dead_code()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.ConfirmAsync("nobody", "123456").Fails("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    [Fact]
    public async Task A_hiding_client_pretends_to_send_a_stranger_a_code_and_says_the_same_each_time()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();
        var real = await emulator.ResendAsync("alice").Ok();

        var first = await emulator.ResendAsync("nobody").Ok();
        var second = await emulator.ResendAsync("nobody").Ok();

        Assert.Equal(first.Body, second.Body);
        Assert.Matches(@"^[a-z]\*\*\*@[a-z]\*\*\*$", first.Text("CodeDeliveryDetails", "Destination"));
        Assert.Equal(real.Text("CodeDeliveryDetails", "DeliveryMedium"), first.Text("CodeDeliveryDetails", "DeliveryMedium"));
        Assert.Equal(2, emulator.Outbox.All.Count);
    }

    [Fact]
    public async Task A_stranger_who_is_named_by_an_address_seems_to_get_mail_there()
    {
        await using var emulator = await Pools.StartAsync(p => p.UsernameAttributes.Add("email"));
        Assert.Equal("n***@x***", (await emulator.ResendAsync("nobody@x.org").Ok()).Text("CodeDeliveryDetails", "Destination"));
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task Another_client_says_that_there_is_no_such_user()
    {
        await using var emulator = await Pools.StartAsync(client: c => c.PreventUserExistenceErrors = false);
        const string Unknown = "Username/client id combination not found.";
        await emulator.ConfirmAsync("nobody", "123456").Fails("UserNotFoundException", Unknown);
        await emulator.ResendAsync("nobody").Fails("UserNotFoundException", Unknown);
    }
}
