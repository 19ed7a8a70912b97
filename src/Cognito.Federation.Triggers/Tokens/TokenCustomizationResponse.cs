namespace Cognito.Federation.Triggers;

/// <summary>What changes in the tokens.</summary>
public sealed class TokenCustomizationResponse : TriggerObject
{
    /// <summary>The changes; <see langword="null"/> for none.</summary>
    public ClaimsAndScopeOverrideDetails? ClaimsAndScopeOverrideDetails { get; set; }
}
