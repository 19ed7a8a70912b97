using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>A secret key derived for one day, region and service, and the signatures it gives.</summary>
internal sealed class DerivedKey
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    private readonly byte[] _key;

    public DerivedKey(string secretKey, CredentialScope scope)
    {
        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + secretKey), Encoding.UTF8.GetBytes(scope.Date));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Service));
        _key = HMACSHA256.HashData(key, "aws4_request"u8);
    }

    public string Sign(params ReadOnlySpan<string?> lines)
        => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    public string SignRequest(SignatureClaim claim, string canonicalRequest)
        => Sign(Algorithm, claim.Timestamp, claim.Scope.Terms, PayloadHash.Of(Encoding.UTF8.GetBytes(canonicalRequest)));
}
