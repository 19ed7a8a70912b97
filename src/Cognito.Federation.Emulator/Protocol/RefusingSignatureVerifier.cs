using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Knows no key, so no signature is good.</summary>
internal sealed class RefusingSignatureVerifier : ISignatureVerifier
{
    public Task<CallerIdentity> VerifyAsync(HttpContext context, string expectedService) =>
        Task.FromException<CallerIdentity>(context.Request.Headers.Authorization.Count == 0
            ? new AwsException("MissingAuthenticationTokenException", "Missing Authentication Token", 403)
            : new AwsException("UnrecognizedClientException", "The security token included in the request is invalid.", 403));
}
