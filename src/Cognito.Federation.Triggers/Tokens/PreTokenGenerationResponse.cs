namespace Cognito.Federation.Triggers;

/// <summary>What changes in the ID token.</summary>
public sealed class PreTokenGenerationResponse : TriggerObject
{
    /// <summary>The changes; <see langword="null"/> for none.</summary>
    public ClaimsOverrideDetails? ClaimsOverrideDetails { get; set; }
}
