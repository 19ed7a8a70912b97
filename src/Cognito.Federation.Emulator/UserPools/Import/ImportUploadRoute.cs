using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Where the files of imports go: an address as S3 presigns it, good for one job until it starts.</summary>
internal sealed class ImportUploadRoute(EmulatorState state) : IHttpRoute
{
    private const string Prefix = "/aws-cognito-idp-user-import/";
    private const string KeyParameter = "X-Amz-Signature";
    private const int MaximumLength = 100 * 1024 * 1024;

    public static string AddressOf(EmulatorState state, UserPool pool, ImportJob job) => $"{state.BaseAddress}{Prefix}{pool.Id}/{job.Id}?{KeyParameter}={job.UploadKey}";

    public bool Matches(HttpContext context) => context.Request.Path.Value?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public async Task HandleAsync(HttpContext context)
    {
        var facts = RequestFacts.Of(context);
        (facts.Service, facts.Operation) = ("s3", "PutObject");
        context.Response.Headers["x-amz-request-id"] = facts.RequestId;
        if (!HttpMethods.IsPut(context.Request.Method))
            throw new AwsException("MethodNotAllowed", "The file of an import is sent with PUT.", 405);
        // The address is signed for this header, so S3 refuses a request without it.
        if (context.Request.Headers["x-amz-server-side-encryption"] != "aws:kms")
            throw new AwsException("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided: x-amz-server-side-encryption must be aws:kms.", 403);
        var pool = Find(context.Request) ?? throw Denied();
        var file = await BodyReader.ReadAsync(context, MaximumLength);
        lock (pool.Gate)
        {
            var job = JobOf(context.Request, pool) ?? throw Denied();
            job.File = file;
        }

        context.Response.ContentLength = 0;
    }

    private UserPool? Find(HttpRequest request)
    {
        if (state.UserPools.Find(Parts(request)[0]) is not { } pool)
            return null;
        lock (pool.Gate)
            return JobOf(request, pool) is null ? null : pool;
    }

    private ImportJob? JobOf(HttpRequest request, UserPool pool) =>
        Parts(request) is [_, var id] && pool.Imports.Find(id, state.Clock.GetUtcNow()) is { Status: ImportStatus.Created } job
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(job.UploadKey), Encoding.UTF8.GetBytes(request.Query[KeyParameter].ToString()))
            ? job
            : null;

    private static string[] Parts(HttpRequest request) => request.Path.Value![Prefix.Length..].Split('/');

    private static AwsException Denied() => new("AccessDenied", "Access Denied", 403);
}
