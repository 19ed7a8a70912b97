namespace Cognito.Federation;

/// <summary>The login of one of the application's own users: asks the identity pool for a token when one is needed, once for all who want it.</summary>
internal sealed class DeveloperLogin : ILoginTokenSource
{
    private readonly DeveloperUserId _user;
    private readonly DeveloperLoginOptions _options;
    private readonly DeveloperIdentityService _developers;
    private readonly CacheKey _person;
    private readonly SingleFlight<LoginToken> _flight;
    private volatile LoginToken? _latest;

    public DeveloperLogin(DeveloperUserId user, DeveloperLoginOptions options, DeveloperIdentityService developers, TimeProvider time, TimeSpan timeLimit)
    {
        _user = user;
        _options = options;
        _developers = developers;
        _person = PersonOf(user);
        _flight = new SingleFlight<LoginToken>(time, timeLimit);
    }

    public string ProviderName => _developers.TokenProviderName;

    /// <summary>Under what the identity of a user is kept: the user stays the same person when the identity is merged.</summary>
    public static CacheKey PersonOf(DeveloperUserId user) => new("developer", user.ProviderName, user.UserId);

    public async ValueTask<LoginToken> GetTokenAsync(LoginTokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MinimumLifetime, TimeSpan.Zero, nameof(request));
        if (Find(request) is { } known)
            return known;
        return await _flight.JoinAsync(() => Find(request), _latest, AskAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether it is a login of this user.</summary>
    public bool IsOf(DeveloperUserId user) => _user == user;

    /// <summary>Drops the token, so that the next question asks the pool.</summary>
    public void Reset() => _latest = null;

    /// <summary>Makes an identity the user's. What proves that it may is the IAM signature.</summary>
    public async Task<IdentityId> LinkToAsync(IdentityId id, CancellationToken cancellationToken)
    {
        var (current, _) = await _developers.GetTokenAsync(_user, _options, id, cancellationToken).ConfigureAwait(false);
        Reset();
        return current;
    }

    // Tokens in memory serve until somebody asks for more: they only open the door to credentials that live longer than they do.
    private LoginToken? Find(LoginTokenRequest request)
    {
        if (_latest is not { } token || (request.RefusedToken is { } refused && refused.HasSameValue(token)))
            return null;
        // No token lives longer than it is made for.
        var wanted = TimeSpan.FromTicks(Math.Min(request.MinimumLifetime.Ticks, _options.TokenLifetime.Ticks / 2));
        return wanted == TimeSpan.Zero || token.ExpiresAt - _developers.ServerTime >= wanted ? token : null;
    }

    private async Task<LoginToken> AskAsync(CancellationToken cancellationToken)
    {
        var (id, token) = await _developers.GetTokenAsync(_user, _options, null, cancellationToken).ConfigureAwait(false);
        var jwt = UnverifiedJwt.TryRead(token.Reveal(), out var read, out _) ? read : null;
        // The pool takes its tokens under the name that it writes into them.
        var provider = IssuerName.Of(jwt?.Issuer) ?? ProviderName;
        return _latest = new LoginToken(provider, token.Reveal(), jwt?.ExpiresAt ?? _developers.ServerTime + _options.TokenLifetime, jwt?.Issuer, jwt?.Subject)
        {
            IsVerified = _developers.IsTrusted,
            Person = _person,
            IdentityId = id,
        };
    }
}
