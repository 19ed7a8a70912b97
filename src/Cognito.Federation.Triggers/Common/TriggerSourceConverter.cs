using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>A source is a plain text on the wire.</summary>
internal sealed class TriggerSourceConverter : JsonConverter<TriggerSource>
{
    public override TriggerSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, TriggerSource value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
