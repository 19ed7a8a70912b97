using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class CustomMessageTests
{
    [Fact]
    public async Task A_handler_chooses_the_words_and_never_sees_the_code()
    {
        var seen = new List<CustomMessageEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<CustomMessageEvent>(e =>
        {
            seen.Add(e);
            e.SetEmail("Welcome", $"Dear {e.UserName}, use {e.Request.CodeParameter}.");
        }));

        await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Ok();
        var first = emulator.Outbox.Latest("bob");
        await emulator.ResendAsync("bob").Ok();
        var second = emulator.Outbox.Latest("bob");

        Assert.Equal(("Welcome", $"Dear bob, use {first.Code}."), (first.Subject, first.Text));
        Assert.Equal($"Dear bob, use {second.Code}.", second.Text);
        Assert.Equal([TriggerSource.CustomMessageSignUp, TriggerSource.CustomMessageResendCode], seen.Select(e => e.TriggerSource));
        Assert.All(seen, e => Assert.Equal(("{####}", null, "UNCONFIRMED"), (e.Request.CodeParameter, e.Request.UsernameParameter, e.Request.UserAttributes["cognito:user_status"])));
        await emulator.ConfirmAsync("bob", second.Code).Ok();
    }

    [Fact]
    public async Task An_invitation_names_the_user_and_the_temporary_password()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<CustomMessageEvent>(e => e.SetSms($"{e.Request.UsernameParameter}: {e.Request.CodeParameter}")));
        await emulator.OnPoolAsync("AdminCreateUser", emulator.PoolId(), ("Username", "bob"), ("TemporaryPassword", "Temporary-1"), ("UserAttributes", Pools.Attributes(("phone_number", "+15555550100")))).Ok();
        var message = emulator.Outbox.Latest("bob");
        Assert.Equal(("bob: Temporary-1", null), (message.Text, message.Subject));
    }

    [Fact]
    public async Task Without_a_handler_and_without_words_the_pools_own_are_sent()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<CustomMessageEvent>(e => e.SetSms("{####}")));
        await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Ok();
        Assert.Equal((null, null), (emulator.Outbox.Latest("bob").Text, emulator.Outbox.Latest("bob").Subject));
    }

    [Theory]
    [InlineData("Welcome", "Unrecognizable lambda output: CustomMessage answered emailMessage without {####}.")]
    [InlineData(null, "Unrecognizable lambda output: CustomMessage answered emailSubject with 141 characters; expected at most 140.")]
    public async Task Words_without_the_code_or_without_end_are_unusable_and_nothing_is_sent(string? message, string error)
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<CustomMessageEvent>(e =>
        {
            e.Response.EmailMessage = message;
            e.Response.EmailSubject = message is null ? new string('x', 141) : "Hello";
        }));
        await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Fails("InvalidLambdaResponseException", error);
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task A_handler_that_throws_leaves_the_user_without_a_code_who_may_ask_for_another()
    {
        var calls = 0;
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<CustomMessageEvent>(_ =>
        {
            if (calls++ == 0)
                throw new InvalidOperationException("no paper");
        }));
        await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Fails("UserLambdaValidationException", "CustomMessage failed with error no paper.");
        await emulator.ResendAsync("bob").Ok();
        await emulator.ConfirmAsync("bob", emulator.Outbox.Latest("bob").Code).Ok();
    }
}
