using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

public sealed class TimeoutTests
{
    [Fact]
    public async Task An_attempt_without_a_reply_ends_after_ten_seconds_as_a_transient_fault()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Hang();

        var fault = await clock.FailAsync<CognitoServiceException>(handler.Channel(clock).SendAsync(Repeat.OnThrottle));

        Assert.Equal(CognitoErrorCode.Timeout, fault.Code);
        Assert.Null(fault.StatusCode);
        Assert.True(fault.IsTransient);
        Assert.InRange(clock.GetUtcNow() - WireTest.Now, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10.1));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task All_attempts_together_end_after_thirty_seconds()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Hang().Hang().Hang().Hang().Hang();

        var fault = await clock.FailAsync<CognitoServiceException>(handler.Channel(clock, WireLimits.Default with { MaxAttempts = 5 }).SendAsync());

        Assert.Equal(CognitoErrorCode.Timeout, fault.Code);
        Assert.InRange(clock.GetUtcNow() - WireTest.Now, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(30.1));
        Assert.InRange(handler.Requests.Count, 3, 4);
    }

    [Fact]
    public async Task A_slow_body_counts_too()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Answer(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new SilentStream()) }));

        var fault = await clock.FailAsync<CognitoServiceException>(handler.Channel(clock).SendAsync(Repeat.OnThrottle));

        Assert.Equal(CognitoErrorCode.Timeout, fault.Code);
    }

    [Fact]
    public async Task The_callers_cancellation_is_a_cancellation()
    {
        var clock = WireTest.Clock();
        using var caller = new CancellationTokenSource();
        var sending = new RecordedHandler().Hang().Channel(clock).SendAsync(cancellationToken: caller.Token);

        await caller.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(caller.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_the_wait_before_the_next_attempt()
    {
        var clock = WireTest.Clock();
        using var caller = new CancellationTokenSource();
        var handler = new RecordedHandler().Error("TooManyRequestsException", headers: ("Retry-After", "20"));
        var sending = handler.Channel(clock).SendAsync(cancellationToken: caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_callers_token_that_is_cancelled_already_sends_nothing()
    {
        var handler = new RecordedHandler();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handler.Channel().SendAsync(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(handler.Requests);
    }

    /// <summary>Has headers but never a byte.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(RecordedHandler.NeverAsync<int>(cancellationToken));
    }
}
