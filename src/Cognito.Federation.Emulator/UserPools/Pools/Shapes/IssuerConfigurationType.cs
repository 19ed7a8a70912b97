namespace Cognito.Federation.Emulator;

/// <summary>Which issuer tokens name; <c>ORIGINAL</c> only.</summary>
internal sealed class IssuerConfigurationType
{
    public string? Type { get; init; }
}
