namespace Cognito.Federation.Emulator;

/// <summary>An attribute that a user pool starts with beside the standard ones, or a standard one redefined.</summary>
public sealed class AttributeSeed
{
    internal AttributeSeed(string name) => Name = name;

    /// <summary>The attribute's name, such as <c>custom:plan</c> or <c>given_name</c>.</summary>
    public string Name { get; }

    /// <summary>What its values are. Default: <see cref="AttributeKind.String"/>; a standard attribute keeps its own, and another is refused.</summary>
    public AttributeKind? DataType { get; set; }

    /// <summary>Whether a value may be changed once it is given. Default: true.</summary>
    public bool Mutable { get; set; } = true;

    /// <summary>Whether every user must have it. Default: false. Refused for custom attributes, as by the service.</summary>
    public bool Required { get; set; }

    /// <summary>The least number of characters, 0 to 2,048; for texts only. Default: 0, and for <c>birthdate</c> 10.</summary>
    public int? MinLength { get; set; }

    /// <summary>The greatest number of characters, 0 to 2,048; for texts only. Default: 2,048, and for <c>birthdate</c> 10.</summary>
    public int? MaxLength { get; set; }

    /// <summary>The least value; for numbers only. Default: none, and for <c>updated_at</c> 0.</summary>
    public long? MinValue { get; set; }

    /// <summary>The greatest value; for numbers only. Default: none.</summary>
    public long? MaxValue { get; set; }
}
