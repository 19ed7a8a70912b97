using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

public sealed class RetryTests
{
    [Theory]
    [InlineData("TooManyRequestsException", HttpStatusCode.BadRequest)]
    [InlineData("ThrottlingException", HttpStatusCode.BadRequest)]
    [InlineData("TooManyRequestsException", HttpStatusCode.TooManyRequests)]
    [InlineData("SlowDown", HttpStatusCode.ServiceUnavailable)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Throttling_is_tried_again_whatever_the_status_says(string type, HttpStatusCode status)
    {
        var clock = WireTest.Clock();
        foreach (var repeat in (Repeat[])[Repeat.Always, Repeat.OnThrottle])
        {
            var handler = new RecordedHandler().Error(type, status: status).Error(type, status: status).Succeed();
            var sending = handler.Channel(clock).SendAsync(repeat);

            await clock.PassAsync(sending);

            Assert.Equal("alice", (await sending).Username);
            Assert.Equal(3, handler.Requests.Count);
        }
    }

    [Fact]
    public async Task What_may_be_sent_only_once_is_not_repeated_after_throttling()
    {
        var handler = new RecordedHandler().Error("TooManyRequestsException");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel().SendAsync(Repeat.IfNotSent));

        Assert.Equal(CognitoErrorCode.TooManyRequests, fault.Code);
        Assert.True(fault.IsTransient);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData("LimitExceededException")]
    [InlineData("TooManyFailedAttemptsException")]
    [InlineData("NotAuthorizedException")]
    [InlineData("CodeMismatchException")]
    [InlineData("SomethingNewException")]
    public async Task A_limit_of_the_person_and_a_definite_answer_are_not_tried_again(string type)
    {
        var handler = new RecordedHandler().Error(type);

        await Assert.ThrowsAnyAsync<CognitoFederationException>(() => handler.Channel().SendAsync(Repeat.Always));

        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(Repeat.Always, 3)]
    [InlineData(Repeat.OnThrottle, 1)]
    [InlineData(Repeat.IfNotSent, 1)]
    internal async Task A_failing_service_is_asked_again_only_for_what_changes_nothing(Repeat repeat, int attempts)
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler();
        for (var i = 0; i < 3; i++)
            handler.Error("InternalErrorException", status: HttpStatusCode.InternalServerError, headers: ("x-amzn-RequestId", $"request-{i}"));

        var fault = await clock.FailAsync<CognitoServiceException>(handler.Channel(clock).SendAsync(repeat));

        Assert.Equal(attempts, handler.Requests.Count);
        Assert.Equal(CognitoErrorCode.InternalError, fault.Code);
        Assert.Equal($"request-{attempts - 1}", fault.RequestId);
        Assert.True(fault.IsTransient);
    }

    [Theory]
    [InlineData(Repeat.Always)]
    [InlineData(Repeat.OnThrottle)]
    [InlineData(Repeat.IfNotSent)]
    internal async Task What_was_never_sent_is_always_sent_again(Repeat repeat)
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler()
            .Throw(new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)))
            .Throw(new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"))
            .Succeed();
        var sending = handler.Channel(clock).SendAsync(repeat);

        await clock.PassAsync(sending);

        Assert.Equal("alice", (await sending).Username);
    }

    [Fact]
    public async Task A_connection_that_could_not_be_made_in_time_was_never_sent()
    {
        var clock = WireTest.Clock();
        // As SocketsHttpHandler tells that its ConnectTimeout passed.
        var handler = new RecordedHandler().Throw(new TaskCanceledException("canceled", new TimeoutException("connect"))).Succeed();
        var sending = handler.Channel(clock).SendAsync(Repeat.IfNotSent);

        await clock.PassAsync(sending);

        Assert.Equal("alice", (await sending).Username);
    }

    [Theory]
    [InlineData(Repeat.Always, 3)]
    [InlineData(Repeat.OnThrottle, 1)]
    [InlineData(Repeat.IfNotSent, 1)]
    internal async Task A_connection_that_breaks_is_tried_again_only_for_what_changes_nothing(Repeat repeat, int attempts)
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler();
        for (var i = 0; i < 3; i++)
            handler.Throw(new HttpRequestException(HttpRequestError.ResponseEnded, "ended"));

        var fault = await clock.FailAsync<CognitoServiceException>(handler.Channel(clock).SendAsync(repeat));

        Assert.Equal(attempts, handler.Requests.Count);
        Assert.Equal(CognitoErrorCode.ConnectionFailed, fault.Code);
        Assert.Null(fault.StatusCode);
        Assert.True(fault.IsTransient);
        Assert.IsType<HttpRequestException>(fault.InnerException);
    }

    [Fact]
    public async Task A_certificate_that_does_not_fit_is_not_tried_again()
    {
        var handler = new RecordedHandler().Throw(new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new AuthenticationException("untrusted root")));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel().SendAsync());

        Assert.Single(handler.Requests);
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task The_wait_that_the_service_asks_for_is_kept_and_told()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Error("TooManyRequestsException", headers: ("Retry-After", "7")).Error("TooManyRequestsException", headers: ("Retry-After", "9"));

        var started = clock.GetUtcNow();
        var fault = await clock.FailAsync<CognitoServiceException>(handler.Channel(clock, WireLimits.Default with { MaxAttempts = 2 }).SendAsync());

        Assert.InRange(clock.GetUtcNow() - started, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
        Assert.Equal(TimeSpan.FromSeconds(9), fault.RetryAfter);
    }

    [Fact]
    public async Task A_wait_beyond_the_time_limit_is_left_to_the_caller()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Error("TooManyRequestsException", headers: ("Retry-After", "600"));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel(clock).SendAsync());

        Assert.Equal(TimeSpan.FromMinutes(10), fault.RetryAfter);
        Assert.Equal(WireTest.Now, clock.GetUtcNow());
    }

    [Fact]
    public void Waits_grow_differ_and_are_bounded()
    {
        var first = Enumerable.Range(0, 200).Select(_ => RetryWait.Before(1, isThrottle: true, null)).ToList();
        var tenth = Enumerable.Range(0, 200).Select(_ => RetryWait.Before(10, isThrottle: true, null)).ToList();

        Assert.All(first, w => Assert.InRange(w, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        Assert.All(tenth, w => Assert.InRange(w, TimeSpan.Zero, TimeSpan.FromSeconds(10)));
        Assert.True(first.Distinct().Count() > 50);
        Assert.True(tenth.Max() > TimeSpan.FromSeconds(2));
        Assert.All(Enumerable.Range(0, 50), _ => Assert.InRange(RetryWait.Before(1, isThrottle: false, null), TimeSpan.Zero, TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task A_long_outage_uses_up_the_retry_quota_and_successes_fill_it_again()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler();
        var channel = handler.Channel(clock, WireLimits.Default with { MaxAttempts = 2 });
        for (var call = 0; call < RetryQuota.Capacity / RetryQuota.RetryCost; call++)
        {
            handler.Error("InternalErrorException", status: HttpStatusCode.InternalServerError).Error("InternalErrorException", status: HttpStatusCode.InternalServerError);
            await clock.FailAsync<CognitoServiceException>(channel.SendAsync());
        }
        handler.Requests.Clear();

        handler.Error("InternalErrorException", status: HttpStatusCode.InternalServerError);
        await clock.FailAsync<CognitoServiceException>(channel.SendAsync());
        Assert.Single(handler.Requests);

        for (var call = 0; call < RetryQuota.RetryCost; call++)
        {
            handler.Succeed();
            await channel.SendAsync();
        }
        handler.Error("InternalErrorException", status: HttpStatusCode.InternalServerError).Succeed();
        var sending = channel.SendAsync();
        await clock.PassAsync(sending);
        Assert.Equal("alice", (await sending).Username);
    }

    [Fact]
    public void A_timeout_takes_twice_as_much_of_the_quota_and_a_success_gives_it_back()
    {
        var quota = new RetryQuota();
        Assert.True(quota.TryTake(RetryQuota.TimeoutCost));
        Assert.Equal(490, quota.Available);
        quota.Refill(RetryQuota.TimeoutCost);
        Assert.Equal(500, quota.Available);
        quota.Refill(0);
        Assert.Equal(500, quota.Available);
        while (quota.TryTake(RetryQuota.RetryCost))
        {
        }
        Assert.Equal(0, quota.Available);
        quota.Refill(0);
        Assert.Equal(1, quota.Available);
    }
}
