using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Cognito.Federation.Wire;

/// <summary>Lets a client of the AWS SDK send over this library's own connections.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The AWS SDK takes nothing else than an HttpClient; what sends is the shared handler.")]
internal sealed class InvokerHttpClientFactory(HttpMessageInvoker http) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new InvokerHandler(http), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class InvokerHandler(HttpMessageInvoker http) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => http.SendAsync(request, cancellationToken);
    }
}
