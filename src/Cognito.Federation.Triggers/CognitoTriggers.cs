using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Triggers;

/// <summary>The handlers of a user pool's triggers. The same object serves a Lambda function and the emulator.</summary>
/// <remarks>An event for which there is no handler comes back unchanged, so one function may be attached to every trigger.</remarks>
public sealed class CognitoTriggers
{
    private Dictionary<Type, TriggerRegistration> _handlers = [];

    /// <summary>Adds the handler of one trigger.</summary>
    /// <typeparam name="TEvent">The trigger's event, such as <see cref="PreSignUpEvent"/>.</typeparam>
    /// <param name="handler">Fills the event's response. What it throws stops the operation, and the message of the exception is shown to the caller.</param>
    /// <returns>These triggers.</returns>
    /// <exception cref="InvalidOperationException">The trigger has a handler already.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="TEvent"/> is not the event of one trigger.</exception>
    public CognitoTriggers On<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : TriggerEvent
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (TriggerJson.Default.GetTypeInfo(typeof(TEvent)) is not JsonTypeInfo<TEvent> type || typeof(TEvent).IsAbstract)
            throw new ArgumentException($"Expected the event of one trigger, such as {nameof(PreSignUpEvent)}, got {typeof(TEvent).Name}.", nameof(handler));
        if (_handlers.ContainsKey(typeof(TEvent)))
            throw new InvalidOperationException($"{typeof(TEvent).Name} has a handler already; expected one for each trigger.");
        // A copy, so that an event that is being handled meanwhile sees the old or the new handlers.
        _handlers = new(_handlers) { [typeof(TEvent)] = new TypedRegistration<TEvent>(type, handler) };
        return this;
    }

    /// <summary>Whether an event has a handler.</summary>
    /// <typeparam name="TEvent">The trigger's event.</typeparam>
    public bool Handles<TEvent>()
        where TEvent : TriggerEvent => _handlers.ContainsKey(typeof(TEvent));

    /// <summary>Handles an event as Lambda hands it over: the JSON of the event in, the JSON of the whole event with its response out.</summary>
    /// <param name="triggerEvent">The event; read to its end.</param>
    /// <param name="cancellationToken">Passed to the handler.</param>
    /// <returns>The whole event, from its start.</returns>
    /// <exception cref="JsonException">The text is not the event of a user pool.</exception>
    public async Task<Stream> HandleAsync(Stream triggerEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(triggerEvent);
        using var document = await JsonDocument.ParseAsync(triggerEvent, default, cancellationToken).ConfigureAwait(false);
        var answer = await DispatchAsync(document.RootElement, cancellationToken).ConfigureAwait(false);
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(answer, TriggerJson.Default.JsonElement), writable: false);
    }

    /// <summary>Handles an event that is parsed already.</summary>
    /// <param name="triggerEvent">The event.</param>
    /// <param name="cancellationToken">Passed to the handler.</param>
    /// <returns>The whole event with its response; the event itself when it has no handler.</returns>
    /// <exception cref="JsonException">It is not the event of a user pool.</exception>
    public async Task<JsonElement> DispatchAsync(JsonElement triggerEvent, CancellationToken cancellationToken = default)
    {
        if (TextOf(triggerEvent, "triggerSource") is not { Length: > 0 } source)
            throw new JsonException("Expected the event of a user pool, an object with a 'triggerSource', got something else.");
        var type = EventTypes.Find(new TriggerSource(source), TextOf(triggerEvent, "version"));
        return type is not null && _handlers.TryGetValue(type, out var handler)
            ? await handler.HandleAsync(triggerEvent, cancellationToken).ConfigureAwait(false)
            : triggerEvent;
    }

    private static string? TextOf(JsonElement triggerEvent, string member) =>
        triggerEvent.ValueKind == JsonValueKind.Object && triggerEvent.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
