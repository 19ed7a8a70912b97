namespace Cognito.Federation.Triggers;

/// <summary>An event with the request and the response of its trigger.</summary>
/// <typeparam name="TRequest">What the user pool tells.</typeparam>
/// <typeparam name="TResponse">What the handler decides.</typeparam>
public abstract class TriggerEvent<TRequest, TResponse> : TriggerEvent
    where TRequest : TriggerObject, new()
    where TResponse : TriggerObject, new()
{
    private protected TriggerEvent()
    {
    }

    /// <summary>What the user pool tells.</summary>
    public TRequest Request { get; set => field = value ?? new(); } = new();

    /// <summary>What the handler decides.</summary>
    public TResponse Response { get; set => field = value ?? new(); } = new();
}
