using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>Keeps a secret out of whatever is written as JSON by default: a log, a cache, a reply.</summary>
internal sealed class RefusesJson<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refusal();

    private static NotSupportedException Refusal() =>
        new($"A {typeof(T).Name} is not written as JSON by itself, so that it ends up in no log and no reply. Keep a whole {nameof(UserSession)} with its ToJson, or write Reveal() on purpose.");
}
