namespace Cognito.Federation.Emulator;

/// <summary>Which attributes users may write and delete themselves, and what follows. Hold the pool's gate.</summary>
internal static class OwnAttributes
{
    /// <summary>Refuses what the client or the schema does not let the user write; an empty value deletes.</summary>
    public static void CheckUpdate(AccessTokenOwner owner, IReadOnlyDictionary<string, string> attributes)
    {
        var pool = owner.Pool;
        foreach (var (name, value) in attributes)
        {
            RefuseUnwritable(owner.Client, name);
            AttributeRules.Check(pool.Settings.Schema, name, value, byAdministrator: false);
            RefuseImmutable(pool, name);
            if (value.Length == 0)
                RefuseNeeded(owner, name);
            else if (pool.Settings.UsernameAttributes.Contains(name) || (name == "preferred_username" && pool.Settings.AliasAttributes.Contains(name)))
                AliasRules.RefuseHeld(pool, owner.User, name, value);
        }
    }

    /// <summary>Refuses what the client or the schema does not let the user delete.</summary>
    public static void CheckDelete(AccessTokenOwner owner, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            RefuseUnwritable(owner.Client, name);
            AttributeRules.Check(owner.Pool.Settings.Schema, name, "", byAdministrator: false);
            RefuseImmutable(owner.Pool, name);
            RefuseNeeded(owner, name);
        }
    }

    /// <summary>Writes one value.</summary>
    /// <returns>Where a code was sent; <see langword="null"/> when none was.</returns>
    public static CodeDeliveryDetailsType? Write(OperationContext context, AccessTokenOwner owner, string name, string value, MessageText? text)
    {
        var (pool, user, isContact) = (owner.Pool, owner.User, IsContact(name));
        if (value.Length == 0)
        {
            Delete(user, name);
            return null;
        }

        if (!isContact)
        {
            user.SetAttribute(name, value);
            return null;
        }

        // Whatever waited for a code is replaced by this value, or given up for the one that was there.
        user.AttributeCodes.Close(name);
        if (user.Attribute(name) == value)
            return null;
        if (pool.Settings.VerifiedBeforeUpdate.Contains(name))
            return user.AttributeCodes.Send(context, pool, user, name, value, text);
        user.SetAttribute(name, value);
        user.SetAttribute(name + "_verified", "false");
        return pool.Settings.AutoVerifiedAttributes.Contains(name) ? user.AttributeCodes.Send(context, pool, user, name, newValue: null, text) : null;
    }

    /// <summary>Deletes one value, and what was known of it.</summary>
    public static void Delete(PoolUser user, string name)
    {
        user.RemoveAttribute(name);
        if (!IsContact(name))
            return;
        user.RemoveAttribute(name + "_verified");
        user.AttributeCodes.Close(name);
    }

    /// <summary>Refuses the attributes that no code can prove.</summary>
    public static void RefuseUnprovable(string name)
    {
        if (!IsContact(name))
            throw AwsException.InvalidParameter($"Cannot verify the attribute {name}: only email and phone_number can be verified.");
    }

    private static bool IsContact(string name) => name is "email" or "phone_number";

    private static void RefuseUnwritable(UserPoolClient client, string name)
    {
        if (client.Settings.WriteAttributes?.Contains(name) == false)
            throw AwsException.NotAuthorized("A client attempted to write unauthorized attribute");
    }

    private static void RefuseImmutable(UserPool pool, string name)
    {
        if (!pool.Settings.Schema.Find(name)!.Mutable)
            throw AwsException.InvalidParameter($"user.{name}: Attribute cannot be updated.");
    }

    private static void RefuseNeeded(AccessTokenOwner owner, string name)
    {
        var settings = owner.Pool.Settings;
        var isOnlyName = settings.UsernameAttributes.Contains(name) && settings.UsernameAttributes.All(other => other == name || owner.User.Attribute(other) is null);
        if (isOnlyName || settings.Schema.Find(name)!.Required)
            throw AwsException.InvalidParameter($"Attributes did not conform to the schema: {name}: The attribute {name} is required");
    }
}
