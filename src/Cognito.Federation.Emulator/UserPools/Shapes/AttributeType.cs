namespace Cognito.Federation.Emulator;

/// <summary>A user attribute on the wire.</summary>
internal sealed class AttributeType
{
    public string Name { get; init; } = null!;

    public string? Value { get; init; }
}
