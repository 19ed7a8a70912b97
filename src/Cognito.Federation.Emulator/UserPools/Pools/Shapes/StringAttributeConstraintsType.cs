namespace Cognito.Federation.Emulator;

/// <summary>The length of a string attribute, as text.</summary>
internal sealed class StringAttributeConstraintsType
{
    public string? MinLength { get; init; }

    public string? MaxLength { get; init; }
}
