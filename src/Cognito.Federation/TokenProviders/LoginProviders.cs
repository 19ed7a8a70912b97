namespace Cognito.Federation;

/// <summary>The login-token providers that an application registered, and the rule by which one is found.</summary>
internal sealed class LoginProviders
{
    private readonly ILoginTokenProvider[] _all;
    private readonly Dictionary<string, ILoginTokenProvider> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ILoginTokenProvider> _byProviderName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILoginTokenProvider> _byIssuer = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public LoginProviders(IEnumerable<ILoginTokenProvider> providers)
    {
        _all = [.. providers];
        foreach (var provider in _all)
        {
            if (!_byName.TryAdd(provider.Name, provider))
                throw new ArgumentException($"Two login-token providers are named '{provider.Name}'. Give one of them another name.", nameof(providers));
            _byProviderName.TryAdd(provider.ProviderName, provider);
            foreach (var more in (provider as IProviderOfSeveralKeys)?.MoreProviderNames ?? [])
                _byProviderName.TryAdd(more, provider);
            if (provider is UserPoolTokenProvider pool)
                foreach (var issuer in pool.Issuers)
                    _byIssuer.TryAdd(issuer, provider);
        }
    }

    /// <summary>Finds a provider by its name, or by its <c>Logins</c> key.</summary>
    /// <exception cref="ArgumentException">None is registered under it.</exception>
    public ILoginTokenProvider ByName(string name) =>
        FindByName(name)
            ?? throw new ArgumentException($"No login-token provider is registered as '{name}'. Registered: {List(_all)}. Add one with AddGoogle, AddFacebook, AddApple, AddAmazon, AddOpenIdConnect, AddSaml or AddTokenProvider.", nameof(name));

    /// <summary>The provider of a name or <c>Logins</c> key; null when none is registered under it.</summary>
    public ILoginTokenProvider? FindByName(string name) => _byName.GetValueOrDefault(name) ?? _byProviderName.GetValueOrDefault(name);

    /// <summary>Finds the user pool that issued a token, by what the token says.</summary>
    /// <exception cref="ArgumentException">No such pool is registered.</exception>
    /// <exception cref="ReauthenticationRequiredException">It is no token of a user pool.</exception>
    public ILoginTokenProvider ByIssuer(string token)
    {
        if (!UnverifiedJwt.TryRead(token, out var jwt, out var problem))
            throw new ReauthenticationRequiredException(CognitoErrorCode.InvalidLoginToken, $"Expected the ID token of a user pool, got what is no JWT: {problem}");
        if (jwt.Issuer is not { } issuer)
            throw new ReauthenticationRequiredException(CognitoErrorCode.InvalidLoginToken, "Expected the ID token of a user pool, got a token without an issuer.");
        return _byIssuer.GetValueOrDefault(issuer)
            ?? throw new ArgumentException($"The token is of the issuer '{Shortened.Of(issuer)}', which is no registered user pool. Registered: {List(_all.Where(p => p is UserPoolTokenProvider))}. Set UserPool:Id and UserPool:ClientId to the pool that signs the users in.", nameof(token));
    }

    private static string List(IEnumerable<ILoginTokenProvider> providers)
    {
        var text = string.Join(", ", providers.Select(p => p is UserPoolTokenProvider pool ? $"{p.Name} (issuer {pool.Issuer})" : $"{p.Name} ({p.ProviderName})"));
        return text.Length == 0 ? "none" : text;
    }
}
