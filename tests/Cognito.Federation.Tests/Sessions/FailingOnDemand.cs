using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

/// <summary>The real network, until a test takes it away.</summary>
internal sealed class FailingOnDemand() : DelegatingHandler(SharedHttp.CreateHandler())
{
    private int _failures;

    public bool IsDown { get; set; }

    /// <summary>Requests arrive, and what is answered is lost on the way.</summary>
    public bool LosesReplies { get; set; }

    public int Failures => _failures;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsDown)
        {
            var reply = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!LosesReplies)
                return reply;
            reply.Dispose();
        }
        Interlocked.Increment(ref _failures);
        throw IsDown ? new HttpRequestException(HttpRequestError.NameResolutionError, "No network.") : new HttpRequestException(HttpRequestError.ResponseEnded, "Lost.");
    }
}
