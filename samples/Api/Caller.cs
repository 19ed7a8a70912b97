using Cognito.Federation;

namespace Api;

/// <summary>What the API says to a caller of themselves.</summary>
internal sealed record Caller(string Subject, string? Username, IReadOnlyList<string> Groups, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt)
{
    public Caller(VerifiedToken token)
        : this(token.Subject, token.Username, token.Groups, (token as VerifiedAccessToken)?.Scopes ?? [], token.ExpiresAt)
    {
    }
}
