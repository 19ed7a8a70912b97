using System.Security.Cryptography;
using System.Text.Json;

namespace Cognito.Federation;

/// <summary>The keys that a user pool published at one time (JSON Web Key Set). Keys for other uses and algorithms are passed over.</summary>
internal sealed class SigningKeySet
{
    private const int MostKeys = 100;
    private const int SmallestModulus = 2048 / 8;
    private const int LargestModulus = 8192 / 8;
    private const int LargestExponent = 4;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly Dictionary<string, SigningKey> _keys;

    private SigningKeySet(Dictionary<string, SigningKey> keys) => _keys = keys;

    public int Count => _keys.Count;

    public SigningKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    /// <summary>The same keys, those of which a former set had too as the objects that they are there.</summary>
    public SigningKeySet Keeping(SigningKeySet? former) =>
        former is null ? this : new(_keys.ToDictionary(pair => pair.Key, pair => former.Find(pair.Key) is { } known && known.IsSameAs(pair.Value) ? known : pair.Value, StringComparer.Ordinal));

    /// <summary>Reads a key set.</summary>
    /// <exception cref="FormatException">It is none, or holds no key that Cognito could sign with; the message says which.</exception>
    public static SigningKeySet Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var all) || all.ValueKind != JsonValueKind.Array)
                throw new FormatException("expected a JSON object with an array 'keys'.");
            if (all.GetArrayLength() > MostKeys)
                throw new FormatException($"expected {MostKeys} keys at most, got {all.GetArrayLength()}.");
            var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
            foreach (var key in all.EnumerateArray())
            {
                if (Read(key) is { } usable && !keys.TryAdd(usable.Id, usable))
                    throw new FormatException("two keys have the same 'kid'.");
            }
            return keys.Count > 0 ? new SigningKeySet(keys) : throw new FormatException("it holds no RSA key of 2048 to 8192 bits for RS256 signatures with a 'kid'.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not JSON with each name once.", e);
        }
    }

    private static SigningKey? Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || Text(key, "kty") != "RSA" || Text(key, "use") is not (null or "sig") || Text(key, "alg") is not (null or "RS256"))
            return null;
        if (Text(key, "kid") is not { Length: > 0 } id || Number(key, "n") is not { Length: >= SmallestModulus and <= LargestModulus } modulus
            || Number(key, "e") is not { Length: <= LargestExponent } exponent || (exponent[^1] & 1) == 0 || exponent is [1])
            return null;
        try
        {
            return new SigningKey(id, modulus, exponent);
        }
        catch (CryptographicException)
        {
            // A key that the platform does not take is one that no token can be verified with.
            return null;
        }
    }

    private static string? Text(JsonElement key, string name) => key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Some writers put zero bytes in front.
    private static byte[]? Number(JsonElement key, string name) =>
        Text(key, name) is { } text && StrictBase64Url.Decode(text) is { } bytes && bytes.AsSpan().TrimStart((byte)0) is { Length: > 0 } number ? number.ToArray() : null;
}
