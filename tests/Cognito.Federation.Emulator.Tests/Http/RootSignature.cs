using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Signature Version 4 with the key of the root account or another, written apart from what the emulator verifies with.</summary>
internal static class RootSignature
{
    public static async Task SignAsync(HttpRequestMessage request, string region, string service, string secret = "test", string key = "test", string? token = null)
    {
        var time = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var day = time[..8];
        var body = await request.Content!.ReadAsByteArrayAsync();
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
            ["x-amz-date"] = time,
        };
        if (request.Headers.TryGetValues("X-Amz-Target", out var target))
            headers["x-amz-target"] = target.Single();
        if (token is not null)
            headers["x-amz-security-token"] = token;
        var signed = string.Join(';', headers.Keys);
        var canonical = $"POST\n/\n\n{string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n"))}\n{signed}\n{Hex(SHA256.HashData(body))}";
        var scope = $"{day}/{region}/{service}/aws4_request";
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var derived = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in new[] { day, region, service, "aws4_request" })
            derived = HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(part));
        var signature = Hex(HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(toSign)));
        request.Headers.Add("X-Amz-Date", time);
        if (token is not null)
            request.Headers.Add("X-Amz-Security-Token", token);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={signed}, Signature={signature}");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
