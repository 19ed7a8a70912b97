using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Signature Version 4 for the AWS JSON services, in their words.</summary>
internal sealed class SignatureVerifier(RequestAuthenticator authenticator, string region) : ISignatureVerifier
{
    public async Task<AccessKey> VerifyAsync(HttpContext context, string expectedService)
    {
        var body = await BodyReader.ReadAsync(context);
        try
        {
            return authenticator.Authenticate(SigningInput.From(context.Request), _ => PayloadHash.Of(body), expectedService, region).Key;
        }
        catch (SignatureException refused)
        {
            throw new AwsException(ErrorType(refused.Fault), refused.Message, refused.Fault == SignatureFault.Missing ? 403 : 400);
        }
    }

    private static string ErrorType(SignatureFault fault) => fault switch
    {
        SignatureFault.Missing => "MissingAuthenticationTokenException",
        SignatureFault.Incomplete or SignatureFault.UnsupportedScheme => "IncompleteSignatureException",
        SignatureFault.UnknownKey or SignatureFault.WrongToken => "UnrecognizedClientException",
        SignatureFault.ExpiredToken => "ExpiredTokenException",
        _ => "InvalidSignatureException",
    };
}
