namespace Cognito.Federation.Emulator;

/// <summary>The range of a number attribute, as text.</summary>
internal sealed class NumberAttributeConstraintsType
{
    public string? MinValue { get; init; }

    public string? MaxValue { get; init; }
}
