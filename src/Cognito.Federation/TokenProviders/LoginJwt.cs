namespace Cognito.Federation;

/// <summary>The local checks of a login token that is a JWT. They spare calls that would be refused, and say better why; the identity pool alone checks the signature.</summary>
/// <param name="expected">What is expected, such as <c>an ID token of user pool us-east-1_AbC</c>; begins each message.</param>
internal sealed class LoginJwt(string expected)
{
    private readonly LoginCheck _check = new(expected);

    /// <exception cref="ReauthenticationRequiredException">It is no JWT.</exception>
    public UnverifiedJwt Read(string token) =>
        UnverifiedJwt.TryRead(token, out var jwt, out var problem) ? jwt : throw Refused($"what is no JWT: {problem}");

    public void CheckIssuer(UnverifiedJwt jwt, params ReadOnlySpan<string> issuers)
    {
        if (jwt.Issuer is not { } issuer)
            throw Refused("a token without an issuer.");
        if (!issuers.Contains(issuer))
            throw Refused($"a token of the issuer '{Shortened.Of(issuer)}'.");
    }

    /// <param name="jwt">The token.</param>
    /// <param name="got">For whom it was made.</param>
    /// <param name="clientIds">The application's own client ids; one of them must be among <paramref name="got"/>.</param>
    public void CheckAudience(UnverifiedJwt jwt, IReadOnlyCollection<string> got, IReadOnlyCollection<string> clientIds)
    {
        if (!got.Any(clientIds.Contains))
            throw Refused($"a token for {(got.Count == 0 ? "nobody in particular" : $"client '{Shortened.Of(string.Join("', '", got))}'")}; this application is client '{string.Join("', '", clientIds)}'.");
        if (jwt.Subject is null)
            throw Refused("a token without a subject.");
    }

    /// <summary>The same for an OpenID Connect provider of IAM, of which the identity pool reads the authorized party where the token names one, else the audience.</summary>
    public void CheckParty(UnverifiedJwt jwt, IReadOnlyCollection<string> clientIds) => CheckAudience(jwt, jwt.Text("azp") is { } party ? [party] : jwt.Audiences, clientIds);

    public void CheckExpiry(UnverifiedJwt jwt, TimeProvider time)
    {
        if (jwt.ExpiresAt is not { } expiresAt)
            throw Refused("a token without an end.");
        _check.End(expiresAt, time);
    }

    /// <summary>What identity pools verify is RSA alone, whoever issued the token.</summary>
    public void CheckAlgorithm(UnverifiedJwt jwt)
    {
        if (jwt.Algorithm is not "RS256" and not "RS384" and not "RS512")
            throw Refused($"a token whose algorithm is '{Shortened.Of(jwt.Algorithm ?? "none")}'. Identity pools verify RSA signatures only; let the provider sign with RS256.");
    }

    public ReauthenticationRequiredException Refused(string got) => _check.Refused(got);
}
