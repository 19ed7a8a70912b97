using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Triggers;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class TriggerLimitTests
{
    [Fact]
    public async Task A_handler_that_does_not_come_back_is_given_up_after_five_seconds_and_told_so()
    {
        var time = new FakeTimeProvider();
        var (called, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var emulator = await TriggerPools.StartAsync(t => t.On<PreAuthenticationEvent>(async (_, cancellationToken) =>
        {
            using var registration = cancellationToken.Register(ended.SetResult);
            called.SetResult();
            await new TaskCompletionSource().Task;
        }));
        emulator.State.TriggerTime = time;

        var signIn = emulator.SignInAsync();
        await called.Task;
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(signIn.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        (await signIn).AssertRefused("UnexpectedLambdaException", "Socket timeout while invoking Lambda function.");
        await ended.Task;
    }

    [Fact]
    public async Task The_emulators_own_clock_hurries_no_handler()
    {
        var called = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var emulator = await TriggerPools.StartAsync(t => t.On<PreAuthenticationEvent>(async (_, _) =>
        {
            called.SetResult();
            await release.Task;
        }));

        var signIn = emulator.SignInAsync();
        await called.Task;
        emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        release.SetResult();

        (await signIn).Token("AccessToken");
    }

    [Fact]
    public async Task A_pool_without_handlers_object_does_not_start()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => CognitoEmulator.StartAsync(o => o.AddUserPool("users", p => p.Triggers = null!), TestContext.Current.CancellationToken));
        Assert.Contains("Triggers", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_object_serves_several_pools()
    {
        var seen = new List<string?>();
        var triggers = new CognitoTriggers().Do<PreSignUpEvent>(e => seen.Add(e.UserPoolId));
        await using var emulator = await CognitoEmulator.StartAsync(
            o => o.AddUserPool("one", p => Attach(p, triggers)).AddUserPool("two", p => Attach(p, triggers)), TestContext.Current.CancellationToken);
        foreach (var pool in emulator.UserPools)
            await emulator.CallAsync("SignUp", new System.Text.Json.Nodes.JsonObject { ["ClientId"] = pool.Clients[0].Id, ["Username"] = "bob", ["Password"] = Pools.Password }).Ok();
        Assert.Equal(emulator.UserPools.Select(p => p.Id), seen);
    }

    private static void Attach(UserPoolSeed pool, CognitoTriggers triggers)
    {
        pool.AddClient("web");
        pool.Triggers = triggers;
    }
}
