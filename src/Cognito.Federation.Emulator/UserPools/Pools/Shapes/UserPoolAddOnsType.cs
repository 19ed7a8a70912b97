namespace Cognito.Federation.Emulator;

/// <summary>Threat protection; <c>OFF</c> only.</summary>
internal sealed class UserPoolAddOnsType
{
    public string? AdvancedSecurityMode { get; init; }
}
