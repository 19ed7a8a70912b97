namespace Cognito.Federation.Wire;

/// <summary>Asks for the identity of a login, or for a new one for a guest.</summary>
internal sealed class GetIdRequest
{
    public required string IdentityPoolId { get; init; }

    public string? AccountId { get; init; }

    /// <summary>Tokens by provider; null for a guest, since an empty map is refused.</summary>
    public IReadOnlyDictionary<string, string>? Logins { get; init; }
}
