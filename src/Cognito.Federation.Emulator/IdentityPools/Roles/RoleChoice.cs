namespace Cognito.Federation.Emulator;

/// <summary>Chooses the role of an identity in the enhanced flow.</summary>
internal static class RoleChoice
{
    /// <summary>The ARN of the role; <see langword="null"/> where the pool has none to give.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="access">Whose identity it is.</param>
    /// <param name="wanted">The role that the caller asks for; <see langword="null"/> to take what there is.</param>
    /// <exception cref="AwsException">The caller may not have the role, or the mapping gives none.</exception>
    public static string? For(IdentityPool pool, IdentityAccess access, string? wanted)
    {
        if (wanted is not null && wanted != access.DefaultRole)
            throw AwsException.NotAuthorized($"Access to Role '{wanted}' is forbidden.");
        return access.DefaultRole;
    }
}
