namespace Cognito.Federation.Emulator;

/// <summary>Whose key encrypts the pool at rest; <c>AWS_OWNED_KEY</c> only.</summary>
internal sealed class KeyConfigurationType
{
    public string? KeyType { get; init; }
}
