namespace Cognito.Federation;

/// <summary>What a verifier accepts. One verifier for each policy: what differs between two routes belongs into two verifiers, or behind one.</summary>
public sealed class TokenVerifierOptions
{
    private readonly List<TrustedUserPool> _userPools = [];
    private readonly List<(string Name, Func<VerifiedToken, bool> Check)> _checks = [];
    private readonly List<string[]> _scopes = [];
    private readonly List<string[]> _groups = [];
    private readonly List<ITokenRevocationCheck> _revocationChecks = [];

    /// <summary>Which kind of token. Has no default: to take one kind for the other is how ID tokens become keys to APIs.</summary>
    public TokenUse? TokenUse { get; set; }

    /// <summary>How far the clocks of Cognito and of this computer may be apart. Default: 30 seconds; 5 minutes at most.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The pools that are trusted so far.</summary>
    public IReadOnlyList<TrustedUserPool> UserPools => _userPools;

    internal IReadOnlyList<string[]> Scopes => _scopes;

    internal IReadOnlyList<string[]> Groups => _groups;

    internal IReadOnlyList<(string Name, Func<VerifiedToken, bool> Check)> Checks => _checks;

    internal IReadOnlyList<ITokenRevocationCheck> RevocationChecks => _revocationChecks;

    internal int CachedTokens { get; private set; }

    /// <summary>Trusts a user pool. Call it again for further pools.</summary>
    /// <param name="id">The pool's id, such as <c>us-east-1_AbCdEfGhI</c>.</param>
    /// <param name="clientIds">The app clients whose tokens are accepted.</param>
    public TokenVerifierOptions AddUserPool(string id, params string[] clientIds) => AddUserPool(id, pool =>
    {
        foreach (var clientId in clientIds)
            pool.ClientIds.Add(clientId);
    });

    /// <summary>Trusts a user pool. Call it again for further pools.</summary>
    /// <param name="id">The pool's id, such as <c>us-east-1_AbCdEfGhI</c>.</param>
    /// <param name="configure">Names its app clients, and where it is not as AWS has it.</param>
    public TokenVerifierOptions AddUserPool(string id, Action<TrustedUserPool> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var pool = new TrustedUserPool(id);
        configure(pool);
        _userPools.Add(pool);
        return this;
    }

    /// <summary>Demands a scope of access tokens, and lets no ID token through. Call it again to demand another one besides.</summary>
    /// <param name="anyOf">One of these is enough.</param>
    public TokenVerifierOptions RequireScope(params string[] anyOf)
    {
        _scopes.Add(anyOf);
        return this;
    }

    /// <summary>Demands a group. Call it again to demand another one besides.</summary>
    /// <param name="anyOf">One of these is enough.</param>
    public TokenVerifierOptions RequireGroup(params string[] anyOf)
    {
        _groups.Add(anyOf);
        return this;
    }

    /// <summary>Adds a check of your own. It runs for every token that passed all others, from the cache too.</summary>
    /// <param name="name">What a refusal names as expected (<see cref="TokenCheck.Custom"/>).</param>
    /// <param name="check">True lets the token through.</param>
    public TokenVerifierOptions AddCheck(string name, Func<VerifiedToken, bool> check)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(check);
        _checks.Add((name, check));
        return this;
    }

    /// <summary>Asks whether a token was revoked. It runs last, for every token, from the cache too.</summary>
    public TokenVerifierOptions AddRevocationCheck(ITokenRevocationCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        _revocationChecks.Add(check);
        return this;
    }

    /// <summary>Remembers tokens that were verified, so that their signature is not computed again. Off by default.</summary>
    /// <param name="capacity">How many at most, 1 to 1,000,000. Each takes a few kilobytes; tokens of more than 8,192 characters are not remembered.</param>
    /// <remarks>
    /// An entry is found by the SHA-256 of the whole token, lives five minutes at most, and never beyond the token's end or the publication of its key. Only tokens that passed are remembered.
    /// <see cref="AddCheck"/> and <see cref="AddRevocationCheck"/> are asked every time.
    /// </remarks>
    public TokenVerifierOptions UseCache(int capacity = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1_000_000);
        CachedTokens = capacity;
        return this;
    }
}
