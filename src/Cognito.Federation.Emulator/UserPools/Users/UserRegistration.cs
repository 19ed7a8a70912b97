namespace Cognito.Federation.Emulator;

/// <summary>How somebody becomes a user of a pool: names, attributes and what is unique.</summary>
internal static class UserRegistration
{
    /// <summary>Makes a user who is not in the pool yet; refuses names and attributes that the pool cannot have.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="username">The name, or the address that stands for it.</param>
    /// <param name="attributes">The first attributes.</param>
    /// <param name="now">The instant of the request.</param>
    /// <param name="byAdministrator">Whether an administrator gives the attributes.</param>
    /// <param name="isComplete">Whether all required attributes must be there. Who is invited fills in the others with the first own password.</param>
    public static PoolUser Create(
        UserPool pool, string username, IEnumerable<KeyValuePair<string, string>> attributes, DateTimeOffset now, bool byAdministrator, bool isComplete = true)
    {
        var subject = RandomText.Uuid();
        var alias = SignUpAttribute(pool.Settings, username);
        var user = new PoolUser(alias is null ? username : subject, subject, now);
        foreach (var (name, value) in attributes)
        {
            AttributeRules.Check(pool.Settings.Schema, name, value, byAdministrator);
            user.SetAttribute(name, value);
        }

        if (alias is not null)
        {
            if (user.Attribute(alias) is { } given && !string.Equals(given, username, StringComparison.OrdinalIgnoreCase))
                throw AwsException.InvalidParameter($"User {alias} attribute does not match the username.");
            user.SetAttribute(alias, username);
            if (byAdministrator && user.Attribute(alias + "_verified") is null)
                user.SetAttribute(alias + "_verified", "true");
        }

        if (isComplete)
            AttributeRules.CheckRequired(pool.Settings.Schema, user);
        return user;
    }

    /// <summary>
    /// Takes a user out of the pool, with memberships; hold the pool's gate. Tokens find nobody from then on, which is answered
    /// otherwise than tokens that were revoked.
    /// </summary>
    public static void Remove(UserPool pool, PoolUser user)
    {
        pool.Users.Remove(user);
        pool.Groups.Forget(user);
    }

    /// <summary>Puts a user into the pool; hold the pool's gate.</summary>
    /// <exception cref="AwsException">The name is taken.</exception>
    public static void Add(UserPool pool, PoolUser user)
    {
        RefuseTaken(pool, user.Username);
        foreach (var attribute in pool.Settings.UsernameAttributes)
        {
            if (user.Attribute(attribute) is { } value && pool.Users.FindHolder(attribute, value) is not null)
                throw new AwsException("UsernameExistsException", attribute == "email" ? "An account with the given email already exists." : "An account with the given phone_number already exists.");
        }

        pool.Users.Add(user);
    }

    private static void RefuseTaken(UserPool pool, string username)
    {
        if (pool.Users.Find(username) is not null)
            throw new AwsException("UsernameExistsException", "User already exists");
    }

    // The attribute that the name is, in pools where people sign up with one.
    private static string? SignUpAttribute(UserPoolSettings settings, string username)
    {
        if (settings.UsernameAttributes.Count == 0)
        {
            if (settings.AliasAttributes.Contains("email") && AttributeRules.IsEmail(username))
                throw AwsException.InvalidParameter("Username cannot be of email format, since user pool is configured for email alias.");
            if (settings.AliasAttributes.Contains("phone_number") && AttributeRules.IsPhoneNumber(username))
                throw AwsException.InvalidParameter("Username cannot be of phone number format, since user pool is configured for phone number alias.");
            return null;
        }

        if (settings.UsernameAttributes.Contains("email") && AttributeRules.IsEmail(username))
            return "email";
        if (settings.UsernameAttributes.Contains("phone_number") && AttributeRules.IsPhoneNumber(username))
            return "phone_number";
        throw AwsException.InvalidParameter(settings.UsernameAttributes.Count == 2
            ? "Username should be either an email or a phone number."
            : settings.UsernameAttributes[0] == "email" ? "Username should be an email." : "Username should be a phone number.");
    }
}
