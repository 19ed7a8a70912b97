using System.Net;
using System.Text;

namespace Cognito.Federation.Tests;

/// <summary>Stands between the library and the service, and does what networks and services do on bad days.</summary>
internal sealed class FaultyHandler : DelegatingHandler
{
    /// <summary>Decides over each request: null lets it pass, otherwise what comes in place of the service's answer.</summary>
    public Func<string, CancellationToken, Task<HttpResponseMessage>?> Fault { get; set; } = (_, _) => null;

    /// <summary>An error as the service writes it.</summary>
    public static HttpResponseMessage Error(HttpStatusCode status, string type, string message = "as the test wants it") => new(status)
    {
        Content = new StringContent($$"""{"__type":"{{type}}","message":"{{message}}"}""", Encoding.UTF8, "application/x-amz-json-1.1"),
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.Headers.TryGetValues("X-Amz-Target", out var values) ? values.First() : "";
        return Fault(target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..], cancellationToken) ?? base.SendAsync(request, cancellationToken);
    }
}
