using System.Text.Json;

namespace Cognito.Federation.Triggers;

/// <summary>One handler, behind the JSON of its event.</summary>
internal abstract class TriggerRegistration
{
    public abstract Task<JsonElement> HandleAsync(JsonElement triggerEvent, CancellationToken cancellationToken);
}
