namespace Cognito.Federation;

/// <summary>Under which names a user pool issues its tokens.</summary>
internal static class UserPoolIssuer
{
    /// <summary>The issuers that are the pool itself. AWS writes one of two forms, and which one is a setting of the pool; an issuer of one's own has no other form.</summary>
    /// <param name="issuer">The configured issuer.</param>
    /// <param name="providerName">The pool's key in <c>Logins</c>.</param>
    public static string[] FormsOf(string issuer, string providerName) =>
        string.Equals(issuer, "https://" + providerName, StringComparison.Ordinal) ? [issuer, "https://issuer-" + providerName] : [issuer];
}
