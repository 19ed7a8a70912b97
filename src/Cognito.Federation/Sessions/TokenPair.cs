namespace Cognito.Federation;

/// <summary>An ID token and an access token of one person, read but not verified.</summary>
internal sealed class TokenPair
{
    private TokenPair(UnverifiedJwt id, UnverifiedJwt access)
    {
        Id = id;
        Access = access;
        Subject = Required(id.Subject, "ID token", "sub");
        if (access.Subject is { } other && !string.Equals(other, Subject, StringComparison.Ordinal))
            throw new FormatException($"The ID token and the access token are of different people: expected subject '{Shortened.Of(Subject)}' in both, got '{Shortened.Of(other)}' in the access token.");
        // Each token names the canonical user in its own way; pools without the access token's claim exist among emulators.
        Username = access.Text("username") ?? Required(id.Text("cognito:username"), "ID token", "cognito:username");
        IdExpiresAt = Required(id.ExpiresAt, "ID token", "exp");
        AccessExpiresAt = Required(access.ExpiresAt, "access token", "exp");
    }

    public UnverifiedJwt Id { get; }

    public UnverifiedJwt Access { get; }

    public string Subject { get; }

    public string Username { get; }

    /// <summary>The device that the tokens are bound to, in pools that remember devices.</summary>
    public string? DeviceKey => Access.Text("device_key");

    public DateTimeOffset IdExpiresAt { get; }

    public DateTimeOffset AccessExpiresAt { get; }

    /// <summary>Reads both tokens.</summary>
    /// <exception cref="FormatException">One of them is no Cognito token, or they are of different people. The message shows claims, never a token.</exception>
    public static TokenPair Read(string idToken, string accessToken)
    {
        var id = UnverifiedJwt.Read(idToken, "ID token");
        var access = UnverifiedJwt.Read(accessToken, "access token");
        RequireUse(id, "ID token", "id");
        RequireUse(access, "access token", "access");
        return new TokenPair(id, access);
    }

    private static void RequireUse(UnverifiedJwt token, string kind, string expected)
    {
        var use = token.Text("token_use");
        if (!string.Equals(use, expected, StringComparison.Ordinal))
            throw new FormatException($"The {kind} is a token of another kind: expected token_use '{expected}', got {(use is null ? "none" : $"'{Shortened.Of(use)}'")}.");
    }

    private static string Required(string? value, string kind, string claim) =>
        string.IsNullOrEmpty(value) ? throw new FormatException($"The {kind} has no claim '{claim}'.") : value;

    private static DateTimeOffset Required(DateTimeOffset? value, string kind, string claim) =>
        value ?? throw new FormatException($"The {kind} has no claim '{claim}', or it is no moment in seconds.");
}
