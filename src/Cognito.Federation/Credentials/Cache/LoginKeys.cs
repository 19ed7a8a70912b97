namespace Cognito.Federation;

/// <summary>Under what the two maps of a broker keep one login. Each broker has maps of its own, so the pool is no part of a key.</summary>
/// <param name="Identity">Where its identity id is: the same for all tokens of one person, also unverified ones, because an id alone grants nothing.</param>
/// <param name="Credentials">Where its credentials are: the same for two tokens only if the library knows that both are genuine and say the same.</param>
/// <param name="Variant">Which of the login's credentials these are.</param>
internal sealed record LoginKeys(CacheKey Identity, CacheKey Credentials, CredentialVariant Variant)
{
    public static LoginKeys OfGuest(string key, CredentialVariant variant)
    {
        var guest = new CacheKey("guest", key);
        return new(guest, variant.Key.Length == 0 ? guest : new CacheKey("guest", key, variant.Key), variant);
    }

    public static LoginKeys Of(LoginToken token, CredentialVariant variant)
    {
        var provider = token.ProviderName;
        var identity = token.Person ?? (token is { Issuer: { } issuer, Subject: { } subject }
            ? PersonOf(provider, issuer, subject)
            : null);
        if (identity is not null && token.IsVerified && ClaimsFingerprint.Of(token.Value.Reveal()) is { } fingerprint)
            return new(identity, new CacheKey("claims", provider, token.Issuer!, token.Subject!, fingerprint, variant.Key), variant);
        var exact = new CacheKey("token", provider, token.Value.Reveal());
        return new(identity ?? exact, variant.Key.Length == 0 ? exact : new CacheKey("token", provider, token.Value.Reveal(), variant.Key), variant);
    }

    /// <summary>Where the identity id of a person is kept whose tokens say who they are.</summary>
    public static CacheKey PersonOf(string providerName, string issuer, string subject) => new("person", providerName, issuer, subject);

    /// <summary>Whether two logins are of one person, as far as their tokens tell.</summary>
    public bool IsSamePerson(LoginKeys other) => Identity.Equals(other.Identity);
}
