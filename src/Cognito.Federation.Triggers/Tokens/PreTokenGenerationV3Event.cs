namespace Cognito.Federation.Triggers;

/// <summary>Tokens of a person, or an access token of a machine, are about to be made: version 3 of the event. A machine has no user, attributes or ID token.</summary>
public sealed class PreTokenGenerationV3Event : TokenCustomizationEvent
{
    /// <summary>Makes an event of version 3.</summary>
    public PreTokenGenerationV3Event() => Version = "3";
}
