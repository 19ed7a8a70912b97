namespace Cognito.Federation;

/// <summary>What the broker needs of a login token.</summary>
/// <param name="MinimumLifetime">How long the token must still live. Zero: whatever is in memory will do.</param>
/// <param name="RefusedToken">The token that the identity pool refused just now: give another, if there can be one; null otherwise.</param>
public readonly record struct LoginTokenRequest(TimeSpan MinimumLifetime = default, LoginToken? RefusedToken = null);
