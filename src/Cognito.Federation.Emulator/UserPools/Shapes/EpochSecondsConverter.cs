using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>Timestamps of AWS JSON 1.1: seconds since 1970 with milliseconds as the fraction.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTimeOffset>
{
    private const double MillisecondsPerSecond = 1000;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(reader.GetDouble() * MillisecondsPerSecond));

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds() / MillisecondsPerSecond);
}
