namespace Cognito.Federation.Wire;

/// <summary>Asks for credentials of an identity, proven by a login unless it is a guest's. With a login that is not linked to the identity yet, the service links it.</summary>
internal sealed class GetCredentialsForIdentityRequest
{
    public required string IdentityId { get; init; }

    /// <summary>Tokens by provider; null for a guest, since an empty map is refused.</summary>
    public IReadOnlyDictionary<string, string>? Logins { get; init; }

    /// <summary>Picks one of several roles that the login may have.</summary>
    public string? CustomRoleArn { get; init; }
}
