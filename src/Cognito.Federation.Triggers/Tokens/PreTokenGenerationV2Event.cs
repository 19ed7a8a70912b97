namespace Cognito.Federation.Triggers;

/// <summary>Tokens of a person are about to be made, and both can be changed: version 2 of the event.</summary>
public sealed class PreTokenGenerationV2Event : TokenCustomizationEvent
{
    /// <summary>Makes an event of version 2.</summary>
    public PreTokenGenerationV2Event() => Version = "2";
}
