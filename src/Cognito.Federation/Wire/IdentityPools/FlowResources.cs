using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Wire;

/// <summary>What a flow needs beyond the identity pool, made when it is needed first. What makes it is given by the flow, so that a trimmed program without the classic flow carries no client of AWS STS.</summary>
/// <param name="settings">The pool's settings.</param>
/// <param name="http">The connections.</param>
/// <param name="time">The clock.</param>
/// <param name="loggers">Where to log.</param>
internal sealed class FlowResources(IdentityPoolSettings settings, HttpMessageInvoker http, TimeProvider time, ILoggerFactory loggers)
{
    private readonly Lock _lock = new();
    private object? _made;

    public IdentityPoolSettings Settings => settings;

    public HttpMessageInvoker Http => http;

    public TimeProvider Time => time;

    public ILoggerFactory Loggers => loggers;

    public T Get<T>(Func<FlowResources, T> make)
        where T : class
    {
        lock (_lock)
            return (T)(_made ??= make(this));
    }
}
