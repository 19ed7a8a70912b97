namespace Cognito.Federation;

/// <summary>The ID tokens of one user pool and app client.</summary>
internal sealed class UserPoolTokenProvider : ILoginTokenProvider
{
    /// <summary>The name of the pool that needs none.</summary>
    public const string DefaultName = "UserPool";

    private readonly string[] _clientIds;
    private readonly TimeProvider _time;
    private readonly LoginJwt _checks;

    /// <param name="name">The name by which it is found.</param>
    /// <param name="providerName">The pool's <c>Logins</c> key.</param>
    /// <param name="issuer">The <c>iss</c> of the pool's tokens.</param>
    /// <param name="clientId">The app client; its id is in the <c>aud</c> of the tokens.</param>
    /// <param name="time">The clock.</param>
    public UserPoolTokenProvider(string name, string providerName, string issuer, string clientId, TimeProvider time)
    {
        Name = name;
        ProviderName = providerName;
        Issuer = issuer;
        Issuers = UserPoolIssuer.FormsOf(issuer, providerName);
        _clientIds = [clientId];
        _time = time;
        _checks = new LoginJwt($"an ID token of user pool {providerName[(providerName.IndexOf('/', StringComparison.Ordinal) + 1)..]} (issuer {issuer})");
    }

    public string Name { get; }

    public string ProviderName { get; }

    public string Issuer { get; }

    public string[] Issuers { get; }

    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        var jwt = _checks.Read(token);
        _checks.CheckIssuer(jwt, Issuers);
        switch (jwt.Text("token_use"))
        {
            case "id":
                break;
            case "access":
                throw _checks.Refused("an access token. Identity pools take the ID token, which says who signed in.");
            default:
                throw _checks.Refused("a token that does not say that it is one.");
        }
        _checks.CheckAudience(jwt, jwt.Audiences, _clientIds);
        _checks.CheckExpiry(jwt, _time);
        return new(new LoginToken(ProviderName, token, jwt.ExpiresAt, jwt.Issuer, jwt.Subject));
    }
}
