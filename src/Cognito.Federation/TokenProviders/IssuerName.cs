namespace Cognito.Federation;

/// <summary>How an OpenID Connect issuer is named in <c>Logins</c>: by its URL without the scheme.</summary>
internal static class IssuerName
{
    public const string Scheme = "https://";

    /// <summary>The name of an issuer; null for what is no https URL.</summary>
    public static string? Of(string? issuer) => issuer?.StartsWith(Scheme, StringComparison.Ordinal) is true && issuer.Length > Scheme.Length ? issuer[Scheme.Length..] : null;
}
