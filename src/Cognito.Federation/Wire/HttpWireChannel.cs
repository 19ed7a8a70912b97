using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Wire;

/// <summary>AWS JSON 1.1 over HTTP, to one endpoint.</summary>
internal sealed partial class HttpWireChannel : IWireChannel
{
    private readonly Uri _endpoint;
    private readonly HttpMessageInvoker _invoker;
    private readonly WireLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _subject;
    private readonly RetryQuota _quota = new();
    private long _clockOffset;

    /// <param name="endpoint">Where the service is, such as <c>https://cognito-idp.eu-central-1.amazonaws.com</c>.</param>
    /// <param name="invoker">The connection pool; not disposed here.</param>
    /// <param name="limits">Timeouts and attempts.</param>
    /// <param name="time">The clock of timeouts, waits and <see cref="ServerTime"/>.</param>
    /// <param name="logger">Where retries and failures are told.</param>
    /// <param name="subject">What the channel speaks of, for error messages: <c>user pool us-east-1_AbC, app client 4f…</c>.</param>
    public HttpWireChannel(Uri endpoint, HttpMessageInvoker invoker, WireLimits limits, TimeProvider time, ILogger logger, string subject)
    {
        _endpoint = endpoint;
        _invoker = invoker;
        _limits = limits;
        _time = time;
        _logger = logger;
        _subject = subject;
        IsTrusted = endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback;
    }

    public bool IsTrusted { get; }

    public DateTimeOffset ServerTime => _time.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _clockOffset));

    public async Task<TResponse> SendAsync<TRequest, TResponse>(WireOperation<TRequest, TResponse> operation, TRequest request, WireAuthorization authorization, CancellationToken cancellationToken)
        where TResponse : class
    {
        Interlocked.Exchange(ref _clockOffset, 0);
        throw new NotImplementedException(string.Create(CultureInfo.InvariantCulture, $"{_endpoint} {_invoker} {_limits} {_logger} {_subject} {_quota}"));
    }
}
