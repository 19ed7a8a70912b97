using Cognito.Federation.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests;

/// <summary>Sends one small operation through a channel, on a clock that the test moves.</summary>
internal static class WireTest
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider Clock() => new(Now);

    public static Task<GetUserReply> SendAsync(this IWireChannel channel, Repeat repeat = Repeat.Always, CancellationToken? cancellationToken = null) =>
        channel.SendAsync(UserPoolOperations.GetUser with { Repeat = repeat }, new GetUserCall { AccessToken = "the-access-token" }, WireAuthorization.Anonymous, cancellationToken ?? TestContext.Current.CancellationToken);

    public static RecordedHandler Succeed(this RecordedHandler handler) => handler.Reply("""{"Username":"alice","UserAttributes":[]}""");

    /// <summary>Moves the clock until the task is done. Everything between two waits runs within one move.</summary>
    public static async Task<TimeSpan> PassAsync(this FakeTimeProvider clock, Task task)
    {
        var step = TimeSpan.FromMilliseconds(5);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(5); passed += step)
        {
            if (task.IsCompleted)
                return clock.GetUtcNow() - Now;
            clock.Advance(step);
        }
        await task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        return clock.GetUtcNow() - Now;
    }

    /// <summary>The failure that sending ends with, after whatever waits there are.</summary>
    public static async Task<TException> FailAsync<TException>(this FakeTimeProvider clock, Task task)
        where TException : Exception
    {
        await clock.PassAsync(task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
        return await Assert.ThrowsAsync<TException>(() => task);
    }
}
