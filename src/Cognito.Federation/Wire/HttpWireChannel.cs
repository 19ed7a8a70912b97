using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Wire;

/// <summary>AWS JSON 1.1 over HTTP, to one endpoint.</summary>
internal sealed class HttpWireChannel : IWireChannel
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/x-amz-json-1.1");

    private readonly Uri _endpoint;
    private readonly HttpMessageInvoker _invoker;
    private readonly WireLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _subject;
    private readonly RetryQuota _quota = new();
    private readonly ServerClock _serverClock;
    private readonly ICallPace? _pace;

    /// <param name="endpoint">Where the service is, such as <c>https://cognito-idp.eu-central-1.amazonaws.com</c>.</param>
    /// <param name="invoker">The connection pool; not disposed here.</param>
    /// <param name="limits">Timeouts and attempts.</param>
    /// <param name="time">The clock of timeouts, waits and <see cref="ServerTime"/>.</param>
    /// <param name="logger">Where retries and failures are told.</param>
    /// <param name="subject">What the channel speaks of, for error messages: <c>user pool us-east-1_AbC, app client 4f…</c>.</param>
    /// <param name="pace">How often it may call; null for no limit of our own.</param>
    public HttpWireChannel(Uri endpoint, HttpMessageInvoker invoker, WireLimits limits, TimeProvider time, ILogger logger, string subject, ICallPace? pace = null)
    {
        _pace = pace;
        _endpoint = endpoint;
        _invoker = invoker;
        _limits = limits;
        _time = time;
        _logger = logger;
        _subject = $"{subject}, at {endpoint.GetLeftPart(UriPartial.Authority)}";
        _serverClock = new ServerClock(time);
        IsTrusted = endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback;
    }

    public bool IsTrusted { get; }

    public DateTimeOffset ServerTime => _serverClock.Now;

    public bool IsServerTimeKnown => _serverClock.IsKnown;

    public async Task<TResponse> SendAsync<TRequest, TResponse>(WireOperation<TRequest, TResponse> operation, TRequest request, WireAuthorization authorization, CancellationToken cancellationToken)
        where TResponse : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = Telemetry.Activities.StartActivity($"Cognito {operation.Name}", ActivityKind.Client);
        activity?.SetTag("rpc.system", "aws-api").SetTag("rpc.method", operation.Name).SetTag("server.address", _endpoint.Host);
        var started = _time.GetTimestamp();
        try
        {
            var reply = await RepeatAsync(operation, request, authorization, started, cancellationToken).ConfigureAwait(false);
            Telemetry.RecordOperation(_time.GetElapsedTime(started), operation.Name, null);
            return reply;
        }
        catch (CognitoFederationException e)
        {
            activity?.SetTag("error.type", e.Code.Value).SetTag("aws.request_id", e.RequestId).SetStatus(ActivityStatusCode.Error);
            Telemetry.RecordOperation(_time.GetElapsedTime(started), operation.Name, e.Code);
            throw;
        }
    }

    private async Task<TResponse> RepeatAsync<TRequest, TResponse>(WireOperation<TRequest, TResponse> operation, TRequest request, WireAuthorization authorization, long started, CancellationToken cancellationToken)
        where TResponse : class
    {
        var lastCost = 0;
        for (var attempt = 1; ; attempt++)
        {
            // Attempts count as calls do, and waiting for one's turn is no part of the time that a call may take.
            if (_pace is not null)
                started += await _pace.WaitAsync(operation.Name, _limits.TotalTimeout, cancellationToken).ConfigureAwait(false);
            var (reply, requestId, failure) = await AttemptAsync(operation, request, authorization, started, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                _quota.Refill(lastCost);
                _logger.OperationAnswered(operation.Name, _time.GetElapsedTime(started).TotalMilliseconds, attempt, requestId);
                return reply!;
            }
            if (PlanRetry(operation.Name, operation.Repeat, failure, attempt, started) is not { } wait)
            {
                Tell(operation.Name, failure, attempt);
                throw failure.Exception;
            }
            lastCost = failure.QuotaCost;
            _logger.OperationRepeated(operation.Name, attempt, failure.Exception.Code, failure.Exception.RequestId, wait.TotalMilliseconds);
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(TResponse? Reply, string? RequestId, AttemptFailure? Failure)> AttemptAsync<TRequest, TResponse>(
        WireOperation<TRequest, TResponse> operation, TRequest request, WireAuthorization authorization, long started, CancellationToken cancellationToken)
        where TResponse : class
    {
        using var timeout = new CancellationTokenSource(Min(_limits.AttemptTimeout, _limits.TotalTimeout - _time.GetElapsedTime(started)), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        // Given back only when the exchange ended well: after a fault the connection may still be reading it.
        var body = new PooledBuffer();
        try
        {
            Write(operation, request, body);
            using var message = Compose(operation.Target, body.Written);
            await authorization.ApplyAsync(message, body.Written, either.Token).ConfigureAwait(false);
            using var response = await _invoker.SendAsync(message, either.Token).ConfigureAwait(false);
            using var content = new PooledBuffer();
            var isWhole = await WireReply.TryReadBodyAsync(response.Content, content, either.Token).ConfigureAwait(false);
            var outcome = Read(operation, response, isWhole, content.Written.Span);
            body.Dispose();
            return outcome;
        }
        catch (OperationCanceledException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The connection pool has a shorter limit of its own for connecting, and says so.
            return (null, null, NetworkFailures.TimedOut(e, !timeout.IsCancellationRequested && e.InnerException is TimeoutException, operation.Name, _subject));
        }
        catch (HttpRequestException e)
        {
            return (null, null, NetworkFailures.Classify(e, operation.Name, _subject));
        }
        catch (IOException e)
        {
            return (null, null, NetworkFailures.Broken(e, operation.Name, _subject));
        }
    }

    private (TResponse? Reply, string? RequestId, AttemptFailure? Failure) Read<TRequest, TResponse>(
        WireOperation<TRequest, TResponse> operation, HttpResponseMessage response, bool isWhole, ReadOnlySpan<byte> body)
        where TResponse : class
    {
        if (_serverClock.Learn(response.Headers.Date) is { } skew)
            _logger.ClockSkewed(skew.TotalSeconds);
        var requestId = WireReply.RequestId(response);
        if (!isWhole)
            return (null, requestId, Unreadable(operation.Name, response, $"the reply is longer than {WireReply.MaximumBytes} bytes."));
        if (!response.IsSuccessStatusCode)
            return (null, requestId, Refused(WireReply.ReadError(operation.Name, response, body, _serverClock.Now)));
        if (body.IsEmpty && operation.WhenEmpty is { } empty)
            return (empty, requestId, null);
        try
        {
            var reply = JsonSerializer.Deserialize(body, operation.Response);
            return reply is null
                ? (null, requestId, Unreadable(operation.Name, response, "the reply is the JSON value null."))
                : (reply, requestId, null);
        }
        catch (JsonException e)
        {
            // The parser's message may quote the reply, its path does not.
            return (null, requestId, Unreadable(operation.Name, response, $"the reply is not the JSON that was expected, at '{e.Path ?? "$"}'."));
        }
    }

    private AttemptFailure Refused(in ServiceError error)
    {
        var code = ErrorNames.CodeOf(error.Type, error.Message, (int)error.StatusCode);
        var exception = ErrorTranslation.ToException(error, code, _subject);
        var reach = code == CognitoErrorCode.TooManyRequests ? AttemptReach.Throttled
            : exception is CognitoServiceException { IsTransient: true } ? AttemptReach.Unknown
            : AttemptReach.Answered;
        return new AttemptFailure(exception, reach, RetryQuota.RetryCost);
    }

    private AttemptFailure Unreadable(string operation, HttpResponseMessage response, string happened)
    {
        var rule = ErrorRules.For(CognitoErrorCode.UnreadableReply, operation);
        var exception = new CognitoServiceException(CognitoErrorCode.UnreadableReply, $"{operation} failed: {happened} {rule.Advice} ({_subject})")
        {
            Operation = operation,
            RequestId = WireReply.RequestId(response),
            StatusCode = response.StatusCode,
            IsTransient = rule.IsTransient,
        };
        return new AttemptFailure(exception, AttemptReach.Answered, RetryQuota.RetryCost);
    }

    /// <summary>How long to wait before the next attempt; null when there is none.</summary>
    private TimeSpan? PlanRetry(string operation, Repeat repeat, AttemptFailure failure, int attempt, long started)
    {
        if (attempt >= _limits.MaxAttempts || !failure.MayRepeat(repeat))
            return null;
        var wait = RetryWait.Before(attempt, failure.Reach == AttemptReach.Throttled, failure.RetryAfter);
        if (wait >= _limits.TotalTimeout - _time.GetElapsedTime(started))
            return null;
        if (_quota.TryTake(failure.QuotaCost))
            return wait;
        _logger.RetryQuotaEmpty(operation);
        return null;
    }

    private void Tell(string operation, AttemptFailure failure, int attempt)
    {
        if (failure.Exception is CognitoServiceException)
            _logger.OperationFailed(operation, failure.Exception.Code, attempt, failure.Exception.RequestId);
        else
            _logger.OperationRefused(operation, failure.Exception.Code, failure.Exception.RequestId);
    }

    private static void Write<TRequest, TResponse>(WireOperation<TRequest, TResponse> operation, TRequest request, PooledBuffer body)
        where TResponse : class
    {
        using var writer = new Utf8JsonWriter(body);
        JsonSerializer.Serialize(writer, request, operation.Request);
    }

    private HttpRequestMessage Compose(string target, ReadOnlyMemory<byte> body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new ReadOnlyMemoryContent(body) };
        message.Content.Headers.ContentType = JsonType;
        message.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        return message;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right > TimeSpan.Zero ? right : TimeSpan.Zero;
}
