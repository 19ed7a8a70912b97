namespace Cognito.Federation.Emulator;

/// <summary>A user, as the pool or an external provider knows them.</summary>
internal sealed class ProviderUserIdentifierType
{
    public string? ProviderName { get; init; }

    public string? ProviderAttributeName { get; init; }

    public string? ProviderAttributeValue { get; init; }
}
