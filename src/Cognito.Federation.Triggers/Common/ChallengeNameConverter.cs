using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>A challenge's name is a plain text on the wire.</summary>
internal sealed class ChallengeNameConverter : JsonConverter<ChallengeName>
{
    public override ChallengeName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, ChallengeName value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
