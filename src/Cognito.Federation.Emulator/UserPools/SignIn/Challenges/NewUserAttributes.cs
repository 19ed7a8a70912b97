namespace Cognito.Federation.Emulator;

/// <summary>The attributes that a person fills in together with a new password. Hold the pool's gate.</summary>
internal static class NewUserAttributes
{
    /// <summary>Refuses what the client or the schema does not allow, a required value that is already there, and a required value that stays missing.</summary>
    public static void Check(UserPoolClient client, PoolUser user, IReadOnlyDictionary<string, string> attributes)
    {
        var schema = client.Pool.Settings.Schema;
        foreach (var (name, value) in attributes)
        {
            if (client.Settings.WriteAttributes?.Contains(name) == false)
                throw AwsException.NotAuthorized("A client attempted to write unauthorized attribute");
            AttributeRules.Check(schema, name, value, byAdministrator: false);
            var attribute = schema.Find(name)!;
            if (string.IsNullOrEmpty(user.Attribute(name)))
                continue;
            if (attribute.Required)
                throw AwsException.NotAuthorized($"Cannot modify an already provided {name}");
            if (!attribute.Mutable)
                throw AwsException.InvalidParameter($"Cannot modify the non-mutable attribute {name}");
        }

        if (NewPasswordChallenge.Missing(client.Pool, user).FirstOrDefault(name => string.IsNullOrEmpty(attributes.GetValueOrDefault(name))) is { } missing)
            throw AwsException.InvalidParameter($"Invalid attributes given, {missing} is missing");
    }

    /// <summary>Writes them; a new address or number is not a verified one.</summary>
    public static void Apply(PoolUser user, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name is "email" or "phone_number" && user.Attribute(name) != value)
                user.SetAttribute(name + "_verified", "false");
            user.SetAttribute(name, value);
        }
    }
}
