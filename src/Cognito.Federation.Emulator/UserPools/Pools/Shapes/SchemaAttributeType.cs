using System.Globalization;

namespace Cognito.Federation.Emulator;

/// <summary>One attribute of a pool's schema on the wire.</summary>
internal sealed class SchemaAttributeType
{
    private const string CustomPrefix = "custom:";
    private const int LongestText = 2048;

    public string? Name { get; init; }

    public string? AttributeDataType { get; init; }

    public bool? DeveloperOnlyAttribute { get; init; }

    public bool? Mutable { get; init; }

    public bool? Required { get; init; }

    public NumberAttributeConstraintsType? NumberAttributeConstraints { get; init; }

    public StringAttributeConstraintsType? StringAttributeConstraints { get; init; }

    public static SchemaAttributeType Of(AttributeSchema attribute) => new()
    {
        Name = attribute.Name,
        AttributeDataType = attribute.Type.ToString(),
        DeveloperOnlyAttribute = attribute.DeveloperOnly,
        Mutable = attribute.Mutable,
        Required = attribute.Required,
        NumberAttributeConstraints = attribute.Type == AttributeKind.Number
            ? new() { MinValue = Text(attribute.MinValue), MaxValue = Text(attribute.MaxValue) }
            : null,
        StringAttributeConstraints = attribute.Type == AttributeKind.String
            ? new() { MinLength = Text(attribute.MinLength), MaxLength = Text(attribute.MaxLength) }
            : null,
    };

    /// <summary>The attribute that a request adds (<c>custom:</c> is put before its name), or the standard one that it changes.</summary>
    public AttributeSchema ToSchema()
    {
        var name = Name!;
        var standard = PoolSchema.Standard.Find(name);
        if (standard is null && Required == true)
            throw AwsException.InvalidParameter("Required custom attributes are not supported currently.");
        var type = AttributeDataType is null ? standard?.Type ?? AttributeKind.String : Enum.Parse<AttributeKind>(AttributeDataType);
        if (standard is not null && standard.Type != type)
            throw AwsException.InvalidParameter($"You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute {name}");
        var prefix = DeveloperOnlyAttribute == true ? "dev:" + CustomPrefix : CustomPrefix;
        var basis = standard ?? new AttributeSchema(prefix + name) { Mutable = true };
        return basis with
        {
            Type = type,
            DeveloperOnly = DeveloperOnlyAttribute == true,
            Mutable = Mutable ?? basis.Mutable,
            Required = Required ?? basis.Required,
            MinLength = Length(StringAttributeConstraints?.MinLength) ?? basis.MinLength,
            MaxLength = Length(StringAttributeConstraints?.MaxLength) ?? basis.MaxLength,
            MinValue = Number(NumberAttributeConstraints?.MinValue) ?? basis.MinValue,
            MaxValue = Number(NumberAttributeConstraints?.MaxValue) ?? basis.MaxValue,
        };
    }

    /// <summary>What the model of the service says of its members.</summary>
    /// <param name="constraints">Where a broken rule is noted.</param>
    /// <param name="path">What stands before the names of the members.</param>
    public void Check(Constraints constraints, string path) => constraints
        .Required(path + "name", Name)
        .Length(path + "name", Name, 1, 20)
        .OneOf(path + "attributeDataType", AttributeDataType, "String", "Number", "DateTime", "Boolean");

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static int? Length(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= LongestText ? value
        : throw AwsException.InvalidParameter(FormattableString.Invariant($"Invalid attribute constraint: expected a length of 0 to {LongestText}, got '{text}'."));

    private static long? Number(string? text) => text is null ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw AwsException.InvalidParameter($"Invalid attribute constraint: expected a whole number, got '{text}'.");
}
