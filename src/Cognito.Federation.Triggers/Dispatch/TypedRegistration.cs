using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Triggers;

/// <inheritdoc cref="TriggerRegistration"/>
internal sealed class TypedRegistration<TEvent>(JsonTypeInfo<TEvent> type, Func<TEvent, CancellationToken, Task> handler) : TriggerRegistration
    where TEvent : TriggerEvent
{
    public override async Task<JsonElement> HandleAsync(JsonElement triggerEvent, CancellationToken cancellationToken)
    {
        var typed = triggerEvent.Deserialize(type)!;
        await handler(typed, cancellationToken).ConfigureAwait(false);
        return JsonSerializer.SerializeToElement(typed, type);
    }
}
