namespace Cognito.Federation.Emulator;

/// <summary>How an identity was recognised: the <c>amr</c> of its tokens.</summary>
internal static class IdentityMethods
{
    public const string User = "authenticated";
    public const string Guest = "unauthenticated";

    /// <summary>Guests are recognised by nothing; others by the logins that were brought.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<VerifiedLogin> logins)
        => logins.Count == 0 ? [Guest] : [User, .. logins.SelectMany(static login => new[] { login.Provider, login.Method })];

    public static string OfDeveloper(string provider, string poolId, string user) => $"{provider}:{poolId}:{user}";

    /// <summary>The developer's user of a token; <see langword="null"/> where another provider recognised its owner.</summary>
    public static string? DeveloperUserOf(IReadOnlyList<string> methods, string provider, string poolId)
    {
        var prefix = OfDeveloper(provider, poolId, "");
        return methods.FirstOrDefault(method => method.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
    }
}
