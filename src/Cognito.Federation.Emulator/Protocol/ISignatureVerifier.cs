using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Checks the AWS signature of a request and says whose key made it.</summary>
internal interface ISignatureVerifier
{
    /// <summary>The request's body is buffered (or will be read by the verifier) before the call; a wrong or missing signature throws <see cref="AwsException"/>.</summary>
    Task<AccessKey> VerifyAsync(HttpContext context, string expectedService);
}
