using System.Text.Json;

namespace Cognito.Federation;

/// <summary>The top-level strings, numbers, booleans and arrays of strings of one JSON object. What else there is, is only known to be there, since a pool's trigger may add any claim.</summary>
internal sealed class JwtClaims
{
    public const int MaximumDepth = 32;

    private static readonly JsonReaderOptions Reading = new() { MaxDepth = MaximumDepth };
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    private JwtClaims() { }

    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">Not one JSON object, a name that stands twice in it or in an object within it, or too many levels.</exception>
    public static JwtClaims Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Reading);
        var claims = new JwtClaims();
        var hasNested = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Not an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            hasNested |= reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            // Readers disagree on which of two wins, so neither does.
            if (!claims._values.TryAdd(name, ReadValue(ref reader)))
                throw new JsonException("A name stands twice.");
        }
        while (reader.Read())
        {
        }
        if (hasNested)
            ToJson(utf8);
        return claims;
    }

    /// <summary>The whole object, with what stands in it at every depth.</summary>
    /// <exception cref="JsonException">As <see cref="Parse"/> says.</exception>
    public static JsonElement ToJson(ReadOnlySpan<byte> utf8) => JsonElement.Parse(utf8, Strict);

    /// <summary>Whether a claim is there, of whatever type.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether a claim is an array that holds strings and nothing else.</summary>
    public bool IsListOfTexts(string name) => _values.GetValueOrDefault(name) is IReadOnlyList<string>;

    /// <summary>A boolean that is true; Cognito writes some of them as texts.</summary>
    public bool IsTrue(string name) => _values.GetValueOrDefault(name) is true or "true";

    public string? Text(string name) => _values.GetValueOrDefault(name) as string;

    public IReadOnlyList<string> Texts(string name) => _values.GetValueOrDefault(name) switch
    {
        string one => [one],
        IReadOnlyList<string> many => many,
        _ => [],
    };

    /// <summary>A moment in seconds since 1970; null when it is absent, no number, or beyond the calendar.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (_values.GetValueOrDefault(name) is not double seconds)
            return null;
        var whole = Math.Floor(seconds);
        return whole >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && whole <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)whole)
            : null;
    }

    private static object? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.GetDouble();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.StartArray:
                return ReadTexts(ref reader);
            default:
                reader.Skip();
                return null;
        }
    }

    private static List<string>? ReadTexts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        var onlyTexts = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.Add(reader.GetString()!);
            }
            else
            {
                onlyTexts = false;
                reader.Skip();
            }
        }
        return onlyTexts ? texts : null;
    }
}
