namespace Cognito.Federation.Wire;

/// <summary>The calls to one identity pool, in the library's own types.</summary>
internal sealed class IdentityPoolCalls(FlowResources resources, IWireChannel channel)
{
    private readonly IdentityPoolSettings _pool = resources.Settings;
    private readonly TimeProvider _time = resources.Time;

    /// <summary>The service's clock, by which login tokens and credentials end.</summary>
    public DateTimeOffset ServerTime => channel.ServerTime;

    /// <summary>Whether a reply told the service's clock; until then it is this computer's.</summary>
    public bool IsServerTimeKnown => channel.IsServerTimeKnown;

    /// <summary>Whether replies are known to be the service's own.</summary>
    public bool IsTrusted => channel.IsTrusted;

    public IdentityPoolId PoolId => _pool.PoolId;

    /// <summary>What a flow needs besides.</summary>
    public FlowResources Resources => resources;

    /// <param name="token">Whose id is asked for; null makes a new guest.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IdentityId> GetIdAsync(LoginToken? token, CancellationToken cancellationToken)
    {
        var operation = token is null ? IdentityPoolOperations.GetGuestId : IdentityPoolOperations.GetId;
        var request = new GetIdRequest { IdentityPoolId = _pool.PoolId.ToString(), AccountId = _pool.AccountId, Logins = LoginsOf(token) };
        var reply = await channel.SendAsync(operation, request, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        return ReadId(reply.IdentityId, operation.Name);
    }

    /// <param name="identityId">Whose credentials are asked for.</param>
    /// <param name="token">The proof; null for a guest.</param>
    /// <param name="roleArn">Which of several roles; null to let the pool choose.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Credentials of this identity, or of the one that it was merged into.</returns>
    public async Task<CredentialSet> GetCredentialsAsync(IdentityId identityId, LoginToken? token, string? roleArn, CancellationToken cancellationToken)
    {
        var operation = IdentityPoolOperations.GetCredentialsForIdentity;
        var request = new GetCredentialsForIdentityRequest { IdentityId = identityId.ToString(), Logins = LoginsOf(token), CustomRoleArn = roleArn };
        var asked = Moment.Now(_time);
        var reply = await channel.SendAsync(operation, request, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        if (reply.Credentials is not { AccessKeyId: { Length: > 0 } key, SecretKey: { } secret, SessionToken: { } session, Expiration: { } seconds })
            throw Unreadable(operation.Name, "AccessKeyId, SecretKey, SessionToken and Expiration", "not all of them");
        if (!(seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            throw Unreadable(operation.Name, "an Expiration in seconds since 1970", "a number beyond the calendar");
        var expiresAt = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        var credentials = new TemporaryCredentials(ReadId(reply.IdentityId, operation.Name), key, secret, session, expiresAt);
        return new CredentialSet(credentials, expiresAt - channel.ServerTime, _time, asked.Elapsed);
    }

    /// <summary>The pool's own token of an identity, for AWS STS.</summary>
    public async Task<(IdentityId IdentityId, Secret Token)> GetOpenIdTokenAsync(IdentityId identityId, LoginToken? token, CancellationToken cancellationToken)
    {
        var operation = IdentityPoolOperations.GetOpenIdToken;
        var request = new GetOpenIdTokenRequest { IdentityId = identityId.ToString(), Logins = LoginsOf(token) };
        return Read(await channel.SendAsync(operation, request, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false), operation.Name);
    }

    /// <summary>Links a login to an identity.</summary>
    /// <param name="identityId">The identity.</param>
    /// <param name="proof">A login that it has; null for a guest.</param>
    /// <param name="login">The login that it shall have.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The identity that has both.</returns>
    public async Task<IdentityId> LinkAsync(IdentityId identityId, LoginToken? proof, LoginToken login, CancellationToken cancellationToken)
    {
        var operation = IdentityPoolOperations.LinkLogin;
        var request = new GetCredentialsForIdentityRequest { IdentityId = identityId.ToString(), Logins = LoginsOf(proof, login) };
        var reply = await channel.SendAsync(operation, request, WireAuthorization.Anonymous, cancellationToken).ConfigureAwait(false);
        return ReadId(reply.IdentityId, operation.Name);
    }

    /// <summary>Takes a login from an identity.</summary>
    public Task UnlinkAsync(IdentityId identityId, LoginToken proof, string providerName, CancellationToken cancellationToken) => channel.SendAsync(
        IdentityPoolOperations.UnlinkIdentity,
        new UnlinkIdentityRequest { IdentityId = identityId.ToString(), Logins = LoginsOf(proof)!, LoginsToRemove = [providerName] },
        WireAuthorization.Anonymous,
        cancellationToken);

    /// <summary>Sends an operation that IAM credentials must sign.</summary>
    public Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, TCall call, WireAuthorization authorization, CancellationToken cancellationToken)
        where TReply : class => channel.SendAsync(operation, call, authorization, cancellationToken);

    /// <exception cref="CognitoServiceException">The reply lacks the token or the identity.</exception>
    public static (IdentityId IdentityId, Secret Token) Read(OpenIdTokenResponse reply, string operation) =>
        (ReadId(reply.IdentityId, operation), reply.Token ?? throw Unreadable(operation, "a Token", "none"));

    /// <exception cref="CognitoServiceException">It is no identity id.</exception>
    public static IdentityId ReadId(string? value, string operation) =>
        IdentityId.TryParse(value, out var id) ? id : throw Unreadable(operation, "an IdentityId", value is null ? "none" : "something else");

    private static Dictionary<string, string>? LoginsOf(params ReadOnlySpan<LoginToken?> tokens)
    {
        Dictionary<string, string>? logins = null;
        foreach (var token in tokens)
        {
            if (token is not null)
                (logins ??= new(StringComparer.Ordinal)).Add(token.ProviderName, token.Value.Reveal());
        }
        return logins;
    }

    private static CognitoServiceException Unreadable(string operation, string expected, string got) =>
        ErrorTranslation.Unreadable(operation, $"expected {expected}, got {got}.");
}
