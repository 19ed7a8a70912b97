using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The application's own users in one identity pool.</summary>
internal sealed class DeveloperIdentityService : IDeveloperIdentities
{
    private const int Capacity = 20_000;

    private readonly AwsCredentialBroker _broker;
    private readonly IdentityPoolCalls _calls;
    private readonly AdministratorAuthorization _authorization;
    private readonly BoundedMap<CacheKey, DeveloperLogin> _logins = new(Capacity);
    private readonly string _poolId;

    public DeveloperIdentityService(AwsCredentialBroker broker, IdentityPoolCalls calls)
    {
        _broker = broker;
        _calls = calls;
        _poolId = calls.PoolId.ToString();
        var settings = calls.Resources.Settings;
        _authorization = new AdministratorAuthorization(settings.AdministratorCredentials, settings.PoolId.Region, RegionalEndpoint.IdentityPools);
        TokenProviderName = RegionalEndpoint.DeveloperTokenProvider(settings.PoolId.Region);
    }

    /// <summary>The <c>Logins</c> key of the pool's own tokens.</summary>
    public string TokenProviderName { get; }

    public bool IsTrusted => _calls.IsTrusted;

    public DateTimeOffset ServerTime => _calls.ServerTime;

    public ILoginTokenSource Login(DeveloperUserId user, DeveloperLoginOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        options ??= new DeveloperLoginOptions();
        return _logins.GetOrAdd(
            new CacheKey("developer login", user.ProviderName, user.UserId, options.Key),
            () => new DeveloperLogin(user, options, this, _calls.Resources.Time, _calls.Resources.Settings.Limits.TotalTimeout * 2));
    }

    public async Task<IdentityId?> FindAsync(DeveloperUserId user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        try
        {
            var reply = await LookupAsync(new LookupDeveloperIdentityRequest { IdentityPoolId = _poolId, DeveloperUserIdentifier = user.UserId, MaxResults = 1 }, cancellationToken).ConfigureAwait(false);
            return IdentityPoolCalls.ReadId(reply.IdentityId, DeveloperOperations.Lookup.Name);
        }
        catch (CognitoServiceException e) when (e.Code == CognitoErrorCode.ResourceNotFound || e.Code == CognitoErrorCode.IdentityNotFound)
        {
            return null;
        }
    }

    public IAsyncEnumerable<DeveloperUserId> ListUsersAsync(IdentityId id, string providerName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerName);
        var identityId = id.ToString();
        return Pages.WalkAsync(
            DeveloperOperations.Lookup.Name,
            (token, cancel) => LookupAsync(new LookupDeveloperIdentityRequest { IdentityPoolId = _poolId, IdentityId = identityId, MaxResults = Pages.Size, NextToken = token }, cancel),
            reply => reply.DeveloperUserIdentifierList?.Select(userId => new DeveloperUserId(providerName, userId)),
            static reply => reply.NextToken,
            cancellationToken);
    }

    public async Task<IdentityId> MergeAsync(DeveloperUserId source, DeveloperUserId destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        if (source.ProviderName != destination.ProviderName)
            throw new ArgumentException($"Expected two users of one developer provider, got one of {source.ProviderName} and one of {destination.ProviderName}.", nameof(destination));
        var call = new MergeDeveloperIdentitiesRequest { SourceUserIdentifier = source.UserId, DestinationUserIdentifier = destination.UserId, DeveloperProviderName = source.ProviderName, IdentityPoolId = _poolId };
        try
        {
            var reply = await _calls.SendAsync(DeveloperOperations.Merge, call, _authorization, cancellationToken).ConfigureAwait(false);
            return IdentityPoolCalls.ReadId(reply.IdentityId, DeveloperOperations.Merge.Name);
        }
        finally
        {
            await ForgetAsync(source).ConfigureAwait(false);
            await ForgetAsync(destination).ConfigureAwait(false);
        }
    }

    public async Task UnlinkAsync(DeveloperUserId user, IdentityId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var call = new UnlinkDeveloperIdentityRequest { IdentityId = id.ToString(), IdentityPoolId = _poolId, DeveloperProviderName = user.ProviderName, DeveloperUserIdentifier = user.UserId };
        try
        {
            await _calls.SendAsync(DeveloperOperations.Unlink, call, _authorization, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ForgetAsync(user).ConfigureAwait(false);
        }
    }

    /// <summary>A token of a user; with an identity, one of that identity, which becomes the user's.</summary>
    public async Task<(IdentityId IdentityId, Secret Token)> GetTokenAsync(DeveloperUserId user, DeveloperLoginOptions options, IdentityId? linkTo, CancellationToken cancellationToken)
    {
        var operation = linkTo is null ? DeveloperOperations.GetToken : DeveloperOperations.Link;
        var call = new DeveloperTokenRequest
        {
            IdentityPoolId = _poolId,
            IdentityId = linkTo?.ToString(),
            Logins = new Dictionary<string, string>(StringComparer.Ordinal) { [user.ProviderName] = user.UserId },
            PrincipalTags = options.PrincipalTags.Count > 0 ? options.PrincipalTags : null,
            TokenDuration = (long)options.TokenLifetime.TotalSeconds,
        };
        return IdentityPoolCalls.Read(await _calls.SendAsync(operation, call, _authorization, cancellationToken).ConfigureAwait(false), operation.Name);
    }

    /// <summary>Drops the tokens of a user, and everything of theirs in every layer.</summary>
    private async Task ForgetAsync(DeveloperUserId user)
    {
        var person = DeveloperLogin.PersonOf(user);
        _logins.RemoveWhere(login => login.IsOf(user), static login => login.Reset());
        await _broker.ForgetAsync(person, CancellationToken.None).ConfigureAwait(false);
    }

    private Task<LookupDeveloperIdentityResponse> LookupAsync(LookupDeveloperIdentityRequest call, CancellationToken cancellationToken) =>
        _calls.SendAsync(DeveloperOperations.Lookup, call, _authorization, cancellationToken);
}
