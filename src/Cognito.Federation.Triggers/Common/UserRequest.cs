namespace Cognito.Federation.Triggers;

/// <summary>What most triggers are told: whom it is about, and what the application added.</summary>
public abstract class UserRequest : TriggerObject
{
    private protected UserRequest()
    {
    }

    /// <summary>The user's attributes by name. Everything is text, <c>email_verified</c> included.</summary>
    public IReadOnlyDictionary<string, string> UserAttributes { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();

    /// <summary>What the application sent as <c>ClientMetadata</c>. The client chose it: do not trust it. Empty where the operation does not pass it on.</summary>
    public IReadOnlyDictionary<string, string> ClientMetadata { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();
}
