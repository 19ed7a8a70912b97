using System.Globalization;

namespace Cognito.Federation.Emulator;

/// <summary>What a caller asserts about a request: who signed what, when. Nothing in it is verified yet.</summary>
internal sealed record SignatureClaim(
    CredentialScope Scope,
    string[] SignedHeaders,
    string Signature,
    string Timestamp,
    string? SessionToken)
{
    public const string TimestampFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>How long a presigned address may be used; null for a signature in the <c>Authorization</c> header.</summary>
    public TimeSpan? Life { get; init; }

    public bool IsPresigned => Life is not null;

    public DateTimeOffset SignedAt { get; } = TryReadTimestamp(Timestamp, out var signedAt)
        ? signedAt
        : throw new SignatureException(SignatureFault.Incomplete, $"Date must be in ISO-8601 'basic format'. Got '{Timestamp}'. See http://en.wikipedia.org/wiki/ISO_8601");

    /// <summary>Reads the claim of a request from its <c>Authorization</c> header or its query.</summary>
    /// <exception cref="SignatureException">There is none, or its form is wrong.</exception>
    public static SignatureClaim Read(SigningInput input)
    {
        var authorization = input.Header("Authorization");
        var isPresigned = PresignedClaim.IsIn(input.Query);
        if (authorization is not null && isPresigned)
        {
            throw new SignatureException(
                SignatureFault.Incomplete,
                "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter or the Authorization header should be specified.");
        }

        if (isPresigned)
            return PresignedClaim.Read(input.Query);
        return string.IsNullOrEmpty(authorization)
            ? throw new SignatureException(SignatureFault.Missing, "Missing Authentication Token")
            : HeaderClaim.Read(authorization, input);
    }

    public static bool TryReadTimestamp(string text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    public static string[] SplitSignedHeaders(string list)
    {
        var names = list.Split(';', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < names.Length; index++)
            names[index] = names[index].ToLowerInvariant();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
