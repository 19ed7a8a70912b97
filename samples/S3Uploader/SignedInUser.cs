using Cognito.Federation;

namespace S3Uploader;

/// <summary>Says for whom a request is: the person of its ID token, if a verifier finds it genuine.</summary>
internal static class SignedInUser
{
    private const string Scheme = "Bearer ";

    public static async Task SetAsync(HttpContext context, RequestDelegate next)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : "";
        var verdict = await context.RequestServices.GetRequiredService<ITokenVerifier>().VerifyAsync(token, context.RequestAborted);
        if (verdict is not VerifiedIdToken verified)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        context.RequestServices.GetRequiredService<ICurrentIdentity>().Set(FederatedIdentity.FromUserPool(new IdToken(token), verified));
        await next(context);
    }
}
