using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>What an operation knows about its request, whose signature is good.</summary>
internal sealed class S3Call(EmulatorState state, HttpContext http, S3Address address, S3Query query, AuthenticatedRequest authenticated, string payloadHash) : IDisposable
{
    public EmulatorState State { get; } = state;

    public HttpContext Http { get; } = http;

    public S3Query Query { get; } = query;

    public S3Address Address { get; } = address;

    public IHeaderDictionary Headers => Http.Request.Headers;

    public IHeaderDictionary Answer => Http.Response.Headers;

    public CancellationToken Cancellation => Http.RequestAborted;

    public UploadBody Body { get; } = new(http.Request, authenticated, payloadHash);

    /// <summary>The bucket that the request names.</summary>
    /// <exception cref="S3Exception">There is none of that name.</exception>
    public Bucket Bucket => State.Buckets.Get(Address.Bucket!);

    public void Dispose() => Body.Dispose();

    /// <summary>Whether whoever signed may do this to that.</summary>
    public bool Allows(string action, string resource) => authenticated.Key.Allows(action, resource, PolicyKeysOf(Query));

    /// <exception cref="S3Exception">Whoever signed may not do this to that.</exception>
    public void Authorize(string action, string resource)
    {
        if (!Allows(action, resource))
            throw S3Exception.AccessDenied(authenticated.Key.WhyDenied(action, resource));
    }

    private static Dictionary<string, string> PolicyKeysOf(S3Query query)
    {
        var keys = new Dictionary<string, string>();
        if (query["prefix"] is { } prefix)
            keys[PolicyKeys.Prefix] = prefix;
        if (query["delimiter"] is { } delimiter)
            keys[PolicyKeys.Delimiter] = delimiter;
        return keys;
    }
}
