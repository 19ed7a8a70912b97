using System.Globalization;

namespace Cognito.Federation.Emulator;

/// <summary>Makes the schema of a user pool from its seed.</summary>
internal static class AttributeSeeder
{
    private const string CustomPrefix = "custom:";

    public static PoolSchema Schema(UserPoolSeed seed, string where)
    {
        EmulatorOptions.RefuseDuplicates($"attribute of user pool '{seed.Name}'", seed.Attributes.Select(a => a.Name));
        return PoolSchema.Standard.With(seed.Attributes.Select(attribute => Attribute(attribute, $"{where}, attribute '{attribute.Name}'")));
    }

    private static AttributeSchema Attribute(AttributeSeed seed, string where)
    {
        var isCustom = seed.Name.StartsWith(CustomPrefix, StringComparison.Ordinal);
        // CreateUserPool itself puts the prefix before names that are not standard ones.
        var name = isCustom ? seed.Name[CustomPrefix.Length..] : seed.Name;
        if (isCustom == PoolSchema.Standard.Find(name) is not null)
            throw new ArgumentException($"{where}: a name is {CustomPrefix} and one that is not standard, or standard: {SeedRules.List(PoolSchema.Standard.Attributes.Select(a => a.Name))}.");
        var attribute = SeedRules.At(where, () => ToWire(seed, name).ToSchema());
        if ((seed.MinLength ?? seed.MaxLength) is not null && attribute.Type != AttributeKind.String)
            throw new ArgumentException($"{where}: {nameof(seed.MinLength)} and {nameof(seed.MaxLength)} are for {nameof(AttributeKind.String)}, was {attribute.Type}.");
        if ((seed.MinValue ?? seed.MaxValue) is not null && attribute.Type != AttributeKind.Number)
            throw new ArgumentException($"{where}: {nameof(seed.MinValue)} and {nameof(seed.MaxValue)} are for {nameof(AttributeKind.Number)}, was {attribute.Type}.");
        if (attribute.MinLength > attribute.MaxLength || attribute.MinValue > attribute.MaxValue)
            throw new ArgumentException($"{where}: the least length or value is above the greatest, so that no value would do.");
        return attribute;
    }

    private static SchemaAttributeType ToWire(AttributeSeed seed, string name)
    {
        var attribute = new SchemaAttributeType
        {
            Name = name,
            AttributeDataType = seed.DataType?.ToString(),
            Mutable = seed.Mutable,
            Required = seed.Required,
            StringAttributeConstraints = new() { MinLength = Text(seed.MinLength), MaxLength = Text(seed.MaxLength) },
            NumberAttributeConstraints = new() { MinValue = Text(seed.MinValue), MaxValue = Text(seed.MaxValue) },
        };
        var constraints = new Constraints();
        attribute.Check(constraints, "");
        constraints.ThrowIfBroken();
        return attribute;
    }

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
