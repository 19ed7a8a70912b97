namespace Cognito.Federation.Emulator;

/// <summary>Threat protection: <c>ENFORCED</c> in pools that are seeded with it; requests may say <c>OFF</c> only.</summary>
internal sealed class UserPoolAddOnsType
{
    public required string AdvancedSecurityMode { get; init; }
}
