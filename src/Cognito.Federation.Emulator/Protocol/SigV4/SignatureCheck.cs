using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>The checks of Signature Version 4, each on its own, so that every service runs them in its own order.</summary>
internal static class SignatureCheck
{
    public static readonly TimeSpan AllowedSkew = TimeSpan.FromMinutes(15);

    /// <summary>The claim must be scoped to this endpoint, and to the day on which it was signed.</summary>
    public static void Scope(SignatureClaim claim, string service, params ReadOnlySpan<string> regions)
    {
        var scope = claim.Scope;
        if (!regions.Contains(scope.Region))
        {
            throw new SignatureException(SignatureFault.WrongScope, $"Credential should be scoped to a valid region. Expected '{regions[0]}', got '{scope.Region}'.")
            {
                ExpectedRegion = regions[0],
            };
        }

        if (scope.Service != service)
            throw new SignatureException(SignatureFault.WrongScope, $"Credential should be scoped to correct service: '{service}', got '{scope.Service}'.");
        if (scope.Date != claim.Timestamp[..8])
        {
            throw new SignatureException(
                SignatureFault.WrongScope,
                $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope.Date}' != '{claim.Timestamp[..8]}', from '{claim.Timestamp}'.");
        }
    }

    /// <summary>The claim must be of about now, and a presigned address within its life.</summary>
    public static void Time(SignatureClaim claim, DateTimeOffset now)
    {
        if (claim.SignedAt > now + AllowedSkew)
        {
            throw new SignatureException(
                SignatureFault.Skewed, $"Signature not yet current: {claim.Timestamp} is still later than {Print(now + AllowedSkew)} ({Print(now)} + 15 min.)")
            {
                RequestTime = claim.Timestamp,
            };
        }

        if (claim.Life is { } life)
        {
            if (now > claim.SignedAt + life)
                throw new SignatureException(SignatureFault.PresignedExpired, "Request has expired") { RequestTime = claim.Timestamp };
        }
        else if (claim.SignedAt < now - AllowedSkew)
        {
            throw new SignatureException(
                SignatureFault.Skewed, $"Signature expired: {claim.Timestamp} is now earlier than {Print(now - AllowedSkew)} ({Print(now)} - 15 min.)")
            {
                RequestTime = claim.Timestamp,
            };
        }
    }

    /// <summary>The signature must cover the host and every <c>x-amz-</c> header, or they could be changed on the way.</summary>
    public static void Coverage(SigningInput input, SignatureClaim claim)
    {
        if (!claim.SignedHeaders.Contains("host"))
            throw new SignatureException(SignatureFault.UnsignedHeaders, "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        var uncovered = input.Headers.Keys
            .Select(static name => name.ToLowerInvariant())
            .Where(name => name.StartsWith("x-amz-", StringComparison.Ordinal) && !claim.SignedHeaders.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (uncovered.Length > 0)
            throw new SignatureException(SignatureFault.UnsignedHeaders, $"There were headers present in the request which were not signed: {string.Join(", ", uncovered)}");
    }

    /// <summary>The signature must be the one that the secret key gives. Returns the derived key, which signs the chunks that follow.</summary>
    public static DerivedKey Signature(SigningInput input, SignatureClaim claim, string secretKey, string payloadHash)
    {
        var key = new DerivedKey(secretKey, claim.Scope);
        var expected = key.SignRequest(claim, CanonicalRequest.Of(input, claim, payloadHash));
        return Same(expected, claim.Signature)
            ? key
            : throw new SignatureException(
                SignatureFault.Mismatch,
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }

    public static bool Same(string expected, string actual)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));

    private static string Print(DateTimeOffset instant) => instant.UtcDateTime.ToString(SignatureClaim.TimestampFormat, CultureInfo.InvariantCulture);
}
