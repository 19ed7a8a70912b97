namespace Cognito.Federation.Emulator;

/// <summary>One attribute of a pool's schema; <see cref="Name"/> carries the prefix <c>custom:</c> where it has one.</summary>
internal sealed record AttributeSchema(string Name)
{
    public AttributeKind Type { get; init; } = AttributeKind.String;

    public bool Mutable { get; init; } = true;

    public bool Required { get; init; }

    public bool DeveloperOnly { get; init; }

    public int MinLength { get; init; }

    public int MaxLength { get; init; } = 2048;

    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }
}
