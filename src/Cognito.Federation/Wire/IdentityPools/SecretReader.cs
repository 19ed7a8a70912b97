using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>Reads a secret from a reply. Never writes one: requests name what they send.</summary>
internal sealed class SecretReader : JsonConverter<Secret?>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } value ? new Secret(value) : null;

    public override void Write(Utf8JsonWriter writer, Secret? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Secrets are read from replies, never written by a converter.");
}
