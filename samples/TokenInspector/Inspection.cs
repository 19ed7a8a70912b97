using System.Buffers.Text;
using System.Text.Json;
using Cognito.Federation;

namespace TokenInspector;

/// <summary>What the program does with the library.</summary>
internal static class Inspection
{
    public static TokenVerifier CreateVerifier(Arguments arguments)
    {
        var options = new TokenVerifierOptions { TokenUse = arguments.Use, ClockSkew = arguments.ClockSkew }.AddUserPool(arguments.UserPool, pool =>
        {
            foreach (var clientId in arguments.ClientIds)
                pool.ClientIds.Add(clientId);
            pool.Issuer = arguments.Issuer;
            if (arguments.Keys is not { } keys)
                return;
            if (keys.Contains("://", StringComparison.Ordinal))
                pool.JwksUri = keys;
            else
                pool.UseKeys(File.ReadAllText(keys), fetch: false);
        });
        return TokenVerifier.Create(options, arguments.At is { } at ? new FixedTime(at) : null);
    }

    public static Finding Describe(TokenVerdict verdict, string token) => verdict switch
    {
        VerifiedToken valid => new Finding(true, valid is VerifiedIdToken ? "id" : "access", null, null, null, valid.ExpiresAt),
        TokenRefused refused => new Finding(false, UseOf(token), JsonNamingPolicy.CamelCase.ConvertName(refused.Check.ToString()), refused.Expected, refused.Actual, null),
        _ => throw new InvalidOperationException($"A verdict that nobody knows: {verdict.GetType().Name}."),
    };

    /// <summary>The lines that hold something.</summary>
    public static IEnumerable<string> ReadLines(TextReader from)
    {
        while (from.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }

    // What a token that was refused says of itself proves nothing, but helps to see what went wrong.
    private static string? UseOf(string token)
    {
        if (token.Split('.') is not [_, var payload, ..] || !Base64Url.IsValid(payload))
            return null;
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return claims.RootElement.ValueKind == JsonValueKind.Object && claims.RootElement.TryGetProperty("token_use", out var use) && use.ValueKind == JsonValueKind.String ? use.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
