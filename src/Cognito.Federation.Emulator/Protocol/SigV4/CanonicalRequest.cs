namespace Cognito.Federation.Emulator;

/// <summary>The text whose hash a signature covers.</summary>
internal static class CanonicalRequest
{
    public static string Of(SigningInput input, SignatureClaim claim, string payloadHash) => string.Join(
        '\n',
        input.Method,
        claim.Scope.IsS3 ? CanonicalPath.OfObject(input.Path) : CanonicalPath.OfService(input.Path),
        CanonicalQuery.Of(input.Query),
        CanonicalHeaders.Of(input.Headers, claim.SignedHeaders),
        string.Join(';', claim.SignedHeaders),
        payloadHash);
}
