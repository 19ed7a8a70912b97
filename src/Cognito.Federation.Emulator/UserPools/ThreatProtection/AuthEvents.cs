namespace Cognito.Federation.Emulator;

/// <summary>Writes and finds the entries of users' histories. Hold the pool's gate.</summary>
internal static class AuthEvents
{
    /// <summary>Notes what a user did.</summary>
    /// <returns>The entry; <see langword="null"/> in a pool without threat protection, which keeps none.</returns>
    public static AuthEvent? Record(OperationContext context, UserPool pool, PoolUser user, AuthEventKind kind, AuthEventResponse response = AuthEventResponse.Pass)
    {
        if (pool.Settings.ThreatProtection is null)
            return null;
        var entry = new AuthEvent(kind, context.Now, context.PersonAddress) { Response = response };
        user.AuthEvents.Add(entry);
        return entry;
    }

    /// <exception cref="AwsException">The pool keeps no history, or the user's has no such entry.</exception>
    public static AuthEvent Get(UserPool pool, PoolUser user, string id)
    {
        RefuseWithout(pool);
        return user.AuthEvents.Find(entry => entry.Id == id) ?? throw AwsException.ResourceNotFound("The auth event does not exist.");
    }

    public static void RefuseWithout(UserPool pool)
    {
        if (pool.Settings.ThreatProtection is null)
            throw new AwsException("UserPoolAddOnNotEnabledException", "Threat protection is not enabled for this user pool.");
    }
}
