using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>Timestamps of AWS JSON 1.1: seconds since 1970, with milliseconds as the fraction.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTimeOffset>
{
    /// <exception cref="JsonException">It is no number, before 1970, or beyond the calendar.</exception>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || reader.GetDouble() is not (>= 0 and var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            throw new JsonException();
        return DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000));
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds() / 1000m);
}
