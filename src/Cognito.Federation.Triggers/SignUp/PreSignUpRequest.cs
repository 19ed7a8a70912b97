namespace Cognito.Federation.Triggers;

/// <summary>Who wants to become a user.</summary>
public sealed class PreSignUpRequest : UserRequest
{
    /// <summary>What the application sent as <c>ValidationData</c>: it is kept nowhere.</summary>
    public IReadOnlyDictionary<string, string> ValidationData { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();
}
