namespace Cognito.Federation.Triggers;

/// <summary>Changes of both tokens.</summary>
public sealed class ClaimsAndScopeOverrideDetails : TriggerObject
{
    /// <summary>Changes of the ID token.</summary>
    public IdTokenGeneration? IdTokenGeneration { get; set; }

    /// <summary>Changes of the access token.</summary>
    public AccessTokenGeneration? AccessTokenGeneration { get; set; }

    /// <summary>What stands in place of the groups in both tokens; an object without members takes them away, <see langword="null"/> leaves them.</summary>
    public GroupOverrideDetails? GroupOverrideDetails { get; set; }
}
