namespace Cognito.Federation.Wire;

/// <summary>The calls to one identity pool, in the library's own types.</summary>
internal sealed class IdentityPoolCalls(IdentityPoolId poolId, string? accountId, IWireChannel channel, TimeProvider time)
{
    /// <summary>The service's clock, by which login tokens and credentials end.</summary>
    public DateTimeOffset ServerTime => channel.ServerTime;

    /// <param name="token">Whose id is asked for; null makes a new guest.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<KnownIdentity> GetIdAsync(LoginToken? token, CancellationToken cancellationToken)
    {
        var operation = token is null ? IdentityPoolOperations.GetGuestId : IdentityPoolOperations.GetId;
        var request = new GetIdRequest { IdentityPoolId = poolId.ToString(), AccountId = accountId, Logins = LoginsOf(token) };
        var reply = await channel.SendAsync(operation, request, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        return new KnownIdentity(ReadId(reply.IdentityId, operation.Name));
    }

    /// <param name="identityId">Whose credentials are asked for.</param>
    /// <param name="token">The proof; null for a guest.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Credentials of this identity, or of the one that it was merged into.</returns>
    public async Task<CredentialSet> GetCredentialsAsync(IdentityId identityId, LoginToken? token, CancellationToken cancellationToken)
    {
        var operation = IdentityPoolOperations.GetCredentialsForIdentity;
        var request = new GetCredentialsForIdentityRequest { IdentityId = identityId.ToString(), Logins = LoginsOf(token) };
        var reply = await channel.SendAsync(operation, request, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        if (reply.Credentials is not { AccessKeyId: { Length: > 0 } key, SecretKey: { } secret, SessionToken: { } session, Expiration: { } seconds })
            throw Unreadable(operation.Name, "AccessKeyId, SecretKey, SessionToken and Expiration", "not all of them");
        if (!(seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            throw Unreadable(operation.Name, "an Expiration in seconds since 1970", "a number beyond the calendar");
        var expiresAt = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        var credentials = new TemporaryCredentials(ReadId(reply.IdentityId, operation.Name), key, secret, session, expiresAt);
        return new CredentialSet(credentials, expiresAt - channel.ServerTime, time);
    }

    private static Dictionary<string, string>? LoginsOf(LoginToken? token) =>
        token is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { [token.ProviderName] = token.Value.Reveal() };

    private static IdentityId ReadId(string? value, string operation) =>
        IdentityId.TryParse(value, out var id) ? id : throw Unreadable(operation, "an IdentityId", value is null ? "none" : "something else");

    private static CognitoServiceException Unreadable(string operation, string expected, string got) =>
        ErrorTranslation.Unreadable(operation, $"expected {expected}, got {got}.");
}
