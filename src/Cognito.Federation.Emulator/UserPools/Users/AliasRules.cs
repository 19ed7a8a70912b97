namespace Cognito.Federation.Emulator;

/// <summary>An e-mail address, telephone number or preferred username that works as a name belongs to one user at a time.</summary>
internal static class AliasRules
{
    /// <summary>Makes a user the holder of an attribute's value; hold the pool's gate.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="user">Who claims the alias.</param>
    /// <param name="attribute">The attribute about to be verified.</param>
    /// <param name="force">Take the alias from another holder, whose attribute is then unverified.</param>
    /// <param name="errorType">The error for an alias that another user holds.</param>
    public static void Claim(UserPool pool, PoolUser user, string attribute, bool force, string errorType = "AliasExistsException")
    {
        if (!pool.Settings.AliasAttributes.Contains(attribute) || user.Attribute(attribute) is not { Length: > 0 } value)
            return;
        if (pool.Users.FindHolder(attribute, value, except: user) is not { } holder)
            return;
        if (!force)
            throw Held(attribute, errorType);
        if (attribute == "preferred_username")
            holder.RemoveAttribute(attribute);
        else
            holder.SetAttribute(attribute + "_verified", "false");
    }

    /// <summary>Makes a new user the holder of all aliases that work at once: those that are verified, and the preferred username; hold the pool's gate.</summary>
    public static void ClaimAll(UserPool pool, PoolUser user, bool force, string errorType = "AliasExistsException")
    {
        foreach (var attribute in pool.Settings.AliasAttributes.Where(name => name == "preferred_username" || user.IsVerified(name)))
            Claim(pool, user, attribute, force, errorType);
    }

    /// <summary>Refuses a value that another user holds as a name; hold the pool's gate.</summary>
    public static void RefuseHeld(UserPool pool, PoolUser user, string attribute, string value)
    {
        if (pool.Users.FindHolder(attribute, value, except: user) is not null)
            throw Held(attribute, "AliasExistsException");
    }

    private static AwsException Held(string attribute, string errorType) => new(errorType, $"An account with the {attribute} already exists.");
}
