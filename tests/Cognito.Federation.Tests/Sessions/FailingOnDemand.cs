using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

/// <summary>The real network, until a test takes it away.</summary>
internal sealed class FailingOnDemand() : DelegatingHandler(SharedHttp.CreateHandler())
{
    private int _failures;

    public bool IsDown { get; set; }

    public int Failures => _failures;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsDown)
            return base.SendAsync(request, cancellationToken);
        Interlocked.Increment(ref _failures);
        return Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.NameResolutionError, "No network."));
    }
}
