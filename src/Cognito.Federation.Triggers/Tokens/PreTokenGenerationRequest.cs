namespace Cognito.Federation.Triggers;

/// <summary>For whom tokens are made.</summary>
public sealed class PreTokenGenerationRequest : UserRequest
{
    /// <summary>The user's groups as they are.</summary>
    public GroupOverrideDetails GroupConfiguration { get; set => field = value ?? new(); } = new();

    /// <summary>The scopes of the access token; told from version 2 on.</summary>
    public IReadOnlyList<string>? Scopes { get; set; }
}
