namespace Cognito.Federation.Triggers;

/// <summary>Who wants to sign in.</summary>
public sealed class PreAuthenticationRequest : UserRequest
{
    /// <summary>What the application sent as <c>ClientMetadata</c> of InitiateAuth.</summary>
    public IReadOnlyDictionary<string, string> ValidationData { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();

    /// <summary>Whether there is no such user; told by app clients that hide who exists.</summary>
    public bool UserNotFound { get; set; }
}
