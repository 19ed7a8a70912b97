using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Answers a browser that asks whether it may call, as AWS does.</summary>
internal sealed class CorsPreflightRoute : IHttpRoute
{
    private const string AllowedMethods = "POST, GET, HEAD, PUT, DELETE";
    private const string MaxAge = "172800";

    public const string ExposedHeaders = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,ETag,x-amz-request-id";

    public bool Matches(HttpContext context) =>
        HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.AccessControlRequestMethod.Count > 0;

    public Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = AllowedMethods;
        headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        headers.AccessControlMaxAge = MaxAge;
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
