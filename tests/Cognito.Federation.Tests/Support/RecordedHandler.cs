using System.Net;
using System.Text;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cognito.Federation.Tests;

/// <summary>Answers requests one after another with what a test prepared, and keeps what came.</summary>
internal sealed class RecordedHandler : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly Lock _gate = new();

    public List<RecordedRequest> Requests { get; } = [];

    public RecordedHandler Reply(string body, HttpStatusCode status = HttpStatusCode.OK, string type = "application/x-amz-json-1.1", params (string Name, string Value)[] headers) =>
        Answer(_ => Task.FromResult(Response(body, status, type, headers)));

    /// <summary>An error as the service writes it.</summary>
    public RecordedHandler Error(string type, string message = "", HttpStatusCode status = HttpStatusCode.BadRequest, params (string Name, string Value)[] headers) =>
        Reply(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["__type"] = type, ["message"] = message }), status, headers: headers);

    public RecordedHandler Throw(Exception exception) => Answer(_ => Task.FromException<HttpResponseMessage>(exception));

    /// <summary>Never answers; ends when the attempt is given up.</summary>
    public RecordedHandler Hang() => Answer(NeverAsync<HttpResponseMessage>);

    /// <summary>Waits for the cancellation and ends within it, not on another thread, so that a test's clock sees the end.</summary>
    public static async Task<T> NeverAsync<T>(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<T>();
        await using var registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken)).ConfigureAwait(false);
        return await never.Task.ConfigureAwait(false);
    }

    public RecordedHandler Answer(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public HttpWireChannel Channel(TimeProvider? time = null, WireLimits? limits = null, ILogger? logger = null, string endpoint = "https://cognito.test") =>
        new(new Uri(endpoint), new HttpMessageInvoker(this), limits ?? WireLimits.Default, time ?? TimeProvider.System, logger ?? NullLogger.Instance, "user pool us-east-1_Test, app client test");

    public static HttpResponseMessage Response(string body, HttpStatusCode status, string type, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
            Assert.True(response.Headers.TryAddWithoutValidation(name, value));
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        Func<CancellationToken, Task<HttpResponseMessage>> answer;
        lock (_gate)
        {
            Requests.Add(new RecordedRequest(request, body));
            answer = _answers.Count > 0 ? _answers.Dequeue() : throw new InvalidOperationException($"Request {Requests.Count} was not expected: {request.Method} {request.RequestUri}");
        }
        return await answer(cancellationToken).ConfigureAwait(false);
    }
}

internal sealed class RecordedRequest
{
    public RecordedRequest(HttpRequestMessage request, string body)
    {
        Method = request.Method;
        Uri = request.RequestUri!;
        Body = body;
        Headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
    }

    public HttpMethod Method { get; }

    public Uri Uri { get; }

    public string Body { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }
}
