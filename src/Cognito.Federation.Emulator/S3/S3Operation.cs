namespace Cognito.Federation.Emulator;

/// <summary>One operation of S3.</summary>
internal abstract class S3Operation
{
    /// <summary>The headers that every operation knows, beside those without <c>x-amz-</c>.</summary>
    private static readonly string[] CommonHeaders =
        ["x-amz-content-sha256", "x-amz-date", "x-amz-security-token", "x-amz-user-agent", "x-amz-expected-bucket-owner"];

    /// <summary>The only version of the interface, which the SDK names when it makes a bucket.</summary>
    private const string ApiVersion = "2006-03-01";

    /// <summary>The operation's name, such as <c>PutObject</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The action that policies allow, such as <c>s3:PutObject</c>.</summary>
    public abstract string Action { get; }

    protected virtual IReadOnlyList<string> QueryParameters => [];

    /// <summary>Whether a request is for this operation, told by method, address and sub-resource.</summary>
    public abstract bool Matches(string method, S3Address address, S3Query query);

    public virtual string ResourceOf(S3Address address) => address.BucketArn;

    public async Task HandleAsync(S3Call call)
    {
        call.Query.RefuseOthers([.. QueryParameters]);
        foreach (var header in call.Headers.Keys)
        {
            var name = header.ToLowerInvariant();
            var value = call.Headers[header].ToString();
            if (name.StartsWith("x-amz-", StringComparison.Ordinal) && !IsCommon(name, value) && !KnowsHeader(name, value))
                throw S3Exception.NotImplemented($"{name}: {value}", "header");
        }

        call.Authorize(Action, ResourceOf(call.Address));
        if (call.Headers["x-amz-expected-bucket-owner"].ToString() is { Length: > 0 } owner && owner != call.State.AccountId)
            throw S3Exception.AccessDenied();
        await InvokeAsync(call);
    }

    protected abstract Task InvokeAsync(S3Call call);

    private static bool IsCommon(string name, string value) => CommonHeaders.Contains(name) || (name == "x-amz-api-version" && value == ApiVersion);

    /// <summary>Whether the operation does what an <c>x-amz-</c> header asks for.</summary>
    protected virtual bool KnowsHeader(string name, string value) => false;

    /// <summary>Reads a body that must be empty or small, so that its hash is checked.</summary>
    protected static async Task<byte[]> ReadSmallBodyAsync(S3Call call)
    {
        using var body = new MemoryStream();
        await call.Body.ReadAsync(octets => body.Write(octets), limit: 64 * 1024, call.Cancellation);
        return body.ToArray();
    }
}
