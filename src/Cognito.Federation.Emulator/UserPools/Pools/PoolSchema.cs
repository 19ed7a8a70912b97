namespace Cognito.Federation.Emulator;

/// <summary>The attributes that the users of a pool may have.</summary>
internal sealed class PoolSchema
{
    private static readonly AttributeSchema[] StandardAttributes =
    [
        new("sub") { Mutable = false, Required = true, MinLength = 1 },
        .. from name in new[]
            {
                "name", "given_name", "family_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website",
                "email", "gender", "zoneinfo", "locale", "phone_number", "address",
            }
           select new AttributeSchema(name),
        new("birthdate") { MinLength = 10, MaxLength = 10 },
        new("email_verified") { Type = AttributeKind.Boolean },
        new("phone_number_verified") { Type = AttributeKind.Boolean },
        new("updated_at") { Type = AttributeKind.Number, MinValue = 0 },
    ];

    private readonly Dictionary<string, AttributeSchema> _attributes;

    private PoolSchema(IEnumerable<AttributeSchema> attributes) => _attributes = attributes.ToDictionary(a => a.Name, StringComparer.Ordinal);

    public static PoolSchema Standard { get; } = new(StandardAttributes);

    public IEnumerable<AttributeSchema> Attributes => _attributes.Values;

    public AttributeSchema? Find(string name) => _attributes.GetValueOrDefault(name);

    /// <summary>This schema with attributes added, or with standard ones redefined.</summary>
    public PoolSchema With(IEnumerable<AttributeSchema> attributes)
    {
        var merged = new Dictionary<string, AttributeSchema>(_attributes, StringComparer.Ordinal);
        foreach (var attribute in attributes)
            merged[attribute.Name] = attribute;
        return new(merged.Values);
    }
}
