using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>The service writes <c>null</c> for a decision that nobody has made yet.</summary>
internal sealed class NullIsFalseConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
