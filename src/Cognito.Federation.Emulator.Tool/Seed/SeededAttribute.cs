namespace Cognito.Federation.Emulator.Tool;

/// <summary>An attribute of a user pool of a seed file. What is left out is as in <see cref="AttributeSeed"/>.</summary>
internal sealed class SeededAttribute
{
    public required string Name { get; init; }

    public AttributeKind? DataType { get; init; }

    public bool? Mutable { get; init; }

    public bool? Required { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }

    public void ApplyTo(AttributeSeed attribute)
    {
        attribute.DataType = DataType;
        attribute.Mutable = Mutable ?? attribute.Mutable;
        attribute.Required = Required ?? attribute.Required;
        attribute.MinLength = MinLength;
        attribute.MaxLength = MaxLength;
        attribute.MinValue = MinValue;
        attribute.MaxValue = MaxValue;
    }
}
