namespace Cognito.Federation.Emulator;

/// <summary>How administrators change the attributes of a user. Hold the pool's gate. Either all of a request happens or nothing.</summary>
internal static class AdminAttributes
{
    private static readonly string[] Addresses = ["email", "phone_number"];

    /// <exception cref="AwsException">The schema does not allow a value, or another user has it as a name.</exception>
    public static void Update(OperationContext context, UserPool pool, PoolUser user, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var values = attributes.GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Last().Value, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            AttributeRules.Check(pool.Settings.Schema, name, value, byAdministrator: true);
            RefuseImmutable(pool, name);
            if (value.Length == 0)
                RefuseRequired(pool, name);
        }

        var changed = Addresses.Where(name => values.TryGetValue(name, out var value) && value != (user.Attribute(name) ?? "")).ToList();
        // A new address is not a verified one, unless the administrator says so in the same breath.
        foreach (var name in changed.Where(name => values[name].Length > 0))
            values.TryAdd(name + "_verified", "false");
        foreach (var name in Addresses)
        {
            if (values.GetValueOrDefault(name + "_verified") == "true" && string.IsNullOrEmpty(values.GetValueOrDefault(name) ?? user.Attribute(name)))
                throw AwsException.InvalidParameter($"{(name == "email" ? "Email" : "Phone number")} is required to verify/un-verify {(name == "email" ? "an email" : "a phone number")}");
        }

        Claim(pool, user, values);
        foreach (var (name, value) in values)
            Set(user, name, value);
        user.ModifiedAt = context.Now;
        foreach (var name in changed.Where(name => pool.Settings.AutoVerifiedAttributes.Contains(name) && !user.IsVerified(name) && !string.IsNullOrEmpty(user.Attribute(name))))
            user.AttributeCodes.Send(context, pool, user, name, newValue: null, text: null);
    }

    /// <exception cref="AwsException">The schema does not have the attribute, or does not let it go.</exception>
    public static void Delete(OperationContext context, UserPool pool, PoolUser user, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            AttributeRules.Check(pool.Settings.Schema, name, "", byAdministrator: true);
            RefuseImmutable(pool, name);
            RefuseRequired(pool, name);
        }

        foreach (var name in names)
            Set(user, name, "");
        user.ModifiedAt = context.Now;
    }

    private static void RefuseImmutable(UserPool pool, string name)
    {
        if (pool.Settings.Schema.Find(name) is { Mutable: false })
            throw AwsException.InvalidParameter($"user.{name}: Attribute cannot be updated.");
    }

    private static void RefuseRequired(UserPool pool, string name)
    {
        if (pool.Settings.Schema.Find(name) is { Required: true } || pool.Settings.UsernameAttributes is [var only] && only == name)
            throw AwsException.InvalidParameter($"Cannot delete required attribute {name}");
    }

    private static void Claim(UserPool pool, PoolUser user, Dictionary<string, string> values)
    {
        foreach (var name in pool.Settings.UsernameAttributes.Concat(pool.Settings.AliasAttributes))
        {
            var value = values.GetValueOrDefault(name) ?? user.Attribute(name);
            var counts = pool.Settings.UsernameAttributes.Contains(name) || name == "preferred_username"
                || (values.GetValueOrDefault(name + "_verified") ?? user.Attribute(name + "_verified")) == "true";
            if (!string.IsNullOrEmpty(value) && counts && pool.Users.FindHolder(name, value, except: user) is not null)
                throw new AwsException("AliasExistsException", $"An account with the given {name} already exists.");
        }
    }

    private static void Set(PoolUser user, string name, string value)
    {
        if (value.Length > 0)
        {
            user.SetAttribute(name, value);
            return;
        }

        user.RemoveAttribute(name);
        if (Addresses.Contains(name))
            user.RemoveAttribute(name + "_verified");
    }
}
