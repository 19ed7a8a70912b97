namespace Cognito.Federation.Triggers;

/// <summary>Who is unknown to the pool. The name as it was typed is the event's <see cref="TriggerEvent.UserName"/>.</summary>
public sealed class UserMigrationRequest : TriggerObject
{
    /// <summary>The password that was typed; <see langword="null"/> where one was forgotten. Secret: it does not belong in a log.</summary>
    public string? Password { get; set; }

    /// <summary>What the application sent as <c>ClientMetadata</c> of the sign-in.</summary>
    public IReadOnlyDictionary<string, string> ValidationData { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();

    /// <summary>What the application sent as <c>ClientMetadata</c> of ForgotPassword.</summary>
    public IReadOnlyDictionary<string, string> ClientMetadata { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();
}
