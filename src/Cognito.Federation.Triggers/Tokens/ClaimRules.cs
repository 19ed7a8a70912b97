namespace Cognito.Federation.Triggers;

/// <summary>The claims that the service alone writes.</summary>
internal static class ClaimRules
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "acr", "amr", "aud", "at_hash", "auth_time", "azp", "cognito:username", "exp", "iat", "identities", "iss", "jti", "nbf", "nonce", "origin_jti", "sub", "token_use",
    };

    private static readonly HashSet<string> ReservedInAccessTokens = new(StringComparer.Ordinal)
    {
        "client_id", "device_key", "event_id", "scope", "username", "version",
    };

    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal) { "cognito:groups", "cognito:roles", "cognito:preferred_role" };

    /// <exception cref="ArgumentException">The claim is the service's own, or says the groups.</exception>
    public static void Check(string name, bool inAccessToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Reserved.Contains(name) || (inAccessToken && ReservedInAccessTokens.Contains(name)))
            throw new ArgumentException($"Expected a claim that may be changed, got '{name}', which only the service writes{(name == "scope" ? "; use AddScope and SuppressScope" : "")}.", nameof(name));
        if (Groups.Contains(name))
            throw new ArgumentException($"Expected a claim that may be changed by name, got '{name}'; use OverrideGroups.", nameof(name));
    }

    /// <exception cref="ArgumentException">The scope is empty or holds white space.</exception>
    public static void CheckScope(string scope)
    {
        ArgumentException.ThrowIfNullOrEmpty(scope);
        if (scope.Any(char.IsWhiteSpace))
            throw new ArgumentException("Expected one scope, got a text with white space.", nameof(scope));
    }
}
