namespace Cognito.Federation.Triggers;

/// <summary>What every trigger is told. A handler fills the response of the event and returns; the whole event goes back to the user pool.</summary>
public abstract class TriggerEvent : TriggerObject
{
    private protected TriggerEvent()
    {
    }

    /// <summary>The version of the event's form: <c>1</c>, and for token generation also <c>2</c> and <c>3</c>.</summary>
    public string Version { get; set; } = "1";

    /// <summary>What made the user pool call.</summary>
    public TriggerSource TriggerSource { get; set; }

    /// <summary>The AWS Region of the user pool.</summary>
    public string? Region { get; set; }

    /// <summary>The user pool.</summary>
    public string? UserPoolId { get; set; }

    /// <summary>The user's canonical name; at migration the name as it was typed; <see langword="null"/> when a machine asks for a token.</summary>
    public string? UserName { get; set; }

    /// <summary>Who called the user pool.</summary>
    public CallerContext CallerContext { get; set => field = value ?? new(); } = new();

    /// <summary>Source and pool; never the user, the request or the response.</summary>
    public sealed override string ToString() => $"{TriggerSource} of {UserPoolId}";
}
