using System.Globalization;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>Which attribute values a pool takes.</summary>
internal static partial class AttributeRules
{
    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();

    public static bool IsEmail(string value) => Email().IsMatch(value);

    public static bool IsPhoneNumber(string value) => PhoneNumber().IsMatch(value);

    /// <summary>Refuses an attribute that the schema does not have, that only administrators or nobody may write, or whose value has the wrong form.</summary>
    public static void Check(PoolSchema schema, string name, string value, bool byAdministrator)
    {
        if (schema.Find(name) is not { } attribute)
            throw AwsException.InvalidParameter($"Attributes did not conform to the schema: {name}: Attribute does not exist in the schema.");
        if (name == "sub")
            throw AwsException.InvalidParameter("Cannot modify the non-mutable attribute sub");
        if (!byAdministrator && (attribute.DeveloperOnly || name is "email_verified" or "phone_number_verified"))
            throw AwsException.NotAuthorized("A client attempted to write unauthorized attribute");
        if (value.Length == 0)
            return;
        if (name == "email" && !IsEmail(value))
            throw AwsException.InvalidParameter("Invalid email address format.");
        if (name == "phone_number" && !IsPhoneNumber(value))
            throw AwsException.InvalidParameter("Invalid phone number format.");
        CheckType(attribute, value);
    }

    /// <summary>Refuses a user who lacks an attribute that the schema requires.</summary>
    public static void CheckRequired(PoolSchema schema, PoolUser user)
    {
        foreach (var attribute in schema.Attributes)
        {
            if (attribute.Required && string.IsNullOrEmpty(user.Attribute(attribute.Name)))
                throw AwsException.InvalidParameter($"Attributes did not conform to the schema: {attribute.Name}: The attribute {attribute.Name} is required");
        }
    }

    private static void CheckType(AttributeSchema attribute, string value)
    {
        switch (attribute.Type)
        {
            case AttributeKind.String:
                if (value.Length < attribute.MinLength)
                    throw Nonconforming(attribute, FormattableString.Invariant($"String must be at least {attribute.MinLength} characters long"));
                if (value.Length > attribute.MaxLength)
                    throw Nonconforming(attribute, FormattableString.Invariant($"String cannot be longer than {attribute.MaxLength} characters"));
                break;
            case AttributeKind.Number:
                if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                    throw Nonconforming(attribute, "Attribute value must be a number");
                if (number < attribute.MinValue || number > attribute.MaxValue)
                    throw Nonconforming(attribute, "Attribute value is out of range");
                break;
            case AttributeKind.Boolean when value is not ("true" or "false"):
                throw Nonconforming(attribute, "Attribute value must be true or false");
            case AttributeKind.DateTime when !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _):
                throw Nonconforming(attribute, "Attribute value must be a date and time");
        }
    }

    private static AwsException Nonconforming(AttributeSchema attribute, string fault) =>
        AwsException.InvalidParameter($"Attributes did not conform to the schema: {attribute.Name}: {fault}");
}
