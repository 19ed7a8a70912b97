using System.Text.Json;

namespace Cognito.Federation;

/// <summary>The top-level strings, numbers and arrays of strings of one JSON object. Everything else is passed over, since a pool's trigger may add any claim.</summary>
internal sealed class JwtClaims
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    private JwtClaims() { }

    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">Not one JSON object, or a name that stands in it twice.</exception>
    public static JwtClaims Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var claims = new JwtClaims();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Not an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            // Readers disagree on which of two wins, so neither does.
            if (!claims._values.TryAdd(name, ReadValue(ref reader)))
                throw new JsonException("A name stands twice.");
        }
        while (reader.Read())
        {
        }
        return claims;
    }

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
