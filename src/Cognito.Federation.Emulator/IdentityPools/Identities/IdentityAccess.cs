namespace Cognito.Federation.Emulator;

/// <summary>What whoever brings some logins has of an identity.</summary>
/// <param name="IdentityId">The identity; after a merge another one than was asked for.</param>
/// <param name="Logins">What was brought.</param>
/// <param name="DefaultRole">The ARN of the pool's role for such identities; <see langword="null"/> where it has none.</param>
/// <param name="Tags">The tags of the sessions that it opens.</param>
internal sealed record IdentityAccess(string IdentityId, IReadOnlyList<VerifiedLogin> Logins, string? DefaultRole, IReadOnlyDictionary<string, string> Tags)
{
    public override string ToString() => IdentityId;

    /// <summary>Lets somebody in, and links or merges what the service links and merges on such a call.</summary>
    /// <exception cref="AwsException">The identity is not theirs, or there is none.</exception>
    public static IdentityAccess Open(IdentityPool pool, string identityId, IReadOnlyList<VerifiedLogin> logins, DateTimeOffset now)
    {
        if (logins.Any(static login => login.IsSignedOut))
            throw LoginFaults.SignedOut();
        lock (pool.Gate)
        {
            var identity = pool.Identities.Find(identityId) ?? throw AwsException.ResourceNotFound($"Identity '{identityId}' not found.");
            if (identity.IsDisabled || (logins.Count == 0 && !identity.IsGuest))
                throw Forbidden(identityId);
            // The developer's users are linked by the developer alone, not by whoever has a token of theirs.
            if (logins.Any(login => login.IsDeveloper && pool.Identities.Find(login) != identity))
                throw LoginFaults.NoMatch();
            if (logins.Count > 0)
                return new(pool.Identities.Link(identity, logins, now).Id, logins, pool.UserRole, SessionTagMap.TagsOf(pool, logins));
            return pool.Settings.AllowsGuests
                ? new(identity.Id, [], pool.GuestRole, new Dictionary<string, string>())
                : throw AwsException.NotAuthorized("Unauthenticated access is not supported for this identity pool.");
        }
    }

    public static AwsException Forbidden(string identityId) => AwsException.NotAuthorized($"Access to Identity '{identityId}' is forbidden.");
}
