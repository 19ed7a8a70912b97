using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cognito.Federation.AspNetCore;

/// <summary>What a caller without right is told: 401 and 403, in development with the check that failed, elsewhere with nothing; and 503 where the pool's keys could never be read, for then nobody can say who the caller is.</summary>
internal sealed class CognitoBearerEvents(TokenVerifier verifier, bool isDevelopment) : JwtBearerEvents
{
    private const string Scheme = "Bearer ";

    public override async Task Challenge(JwtBearerChallengeContext context)
    {
        if (context.AuthenticateFailure is { } failure && FindUnavailable(failure) is { } unavailable)
        {
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling((unavailable.RetryAfter ?? TimeSpan.FromSeconds(1)).TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return;
        }
        if (isDevelopment && context.AuthenticateFailure is not null && context.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            context.ErrorDescription = await DescribeAsync(header[Scheme.Length..].Trim(), context.HttpContext.RequestAborted).ConfigureAwait(false) ?? context.ErrorDescription;
        await base.Challenge(context).ConfigureAwait(false);
    }

    public override Task Forbidden(ForbiddenContext context)
    {
        if (isDevelopment)
        {
            var why = MissingRight.Of(context.HttpContext) is { } missing ? $", error_description=\"{Quotable(missing)}\"" : "";
            context.Response.Headers.Append(HeaderNames.WWWAuthenticate, $"Bearer error=\"insufficient_scope\"{why}");
        }
        return base.Forbidden(context);
    }

    // The same checks once more, in words; null where the application refused what the library would let through.
    private async Task<string?> DescribeAsync(string token, CancellationToken cancellationToken) =>
        await verifier.VerifyAsync(token, cancellationToken).ConfigureAwait(false) is TokenRefused refused
            ? Quotable(refused.Describe())
            : null;

    private static CognitoServiceException? FindUnavailable(Exception failure) => failure switch
    {
        CognitoServiceException { Code: var code } unavailable when code == CognitoErrorCode.SigningKeysUnavailable => unavailable,
        AggregateException several => several.InnerExceptions.Select(FindUnavailable).FirstOrDefault(static found => found is not null),
        { InnerException: { } inner } => FindUnavailable(inner),
        _ => null,
    };

    // What a quoted string of a header may hold.
    private static string Quotable(string text) => string.Concat(text.Select(static c => c is '"' or '\\' ? '\'' : c is < ' ' or > '~' ? '?' : c));
}
