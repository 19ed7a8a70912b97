namespace Cognito.Federation.Wire;

/// <summary>Asks for the pool's token of a user that the application itself signed in.</summary>
internal sealed class DeveloperTokenRequest
{
    public required string IdentityPoolId { get; init; }

    /// <summary>The identity that the user is to belong to; null for the user's own.</summary>
    public string? IdentityId { get; init; }

    /// <summary>The user, by the name of the developer provider.</summary>
    public required IReadOnlyDictionary<string, string> Logins { get; init; }

    public IReadOnlyDictionary<string, string>? PrincipalTags { get; init; }

    /// <summary>Seconds.</summary>
    public long? TokenDuration { get; init; }
}

/// <summary>Asks which identity a user has, or which users an identity has.</summary>
internal sealed class LookupDeveloperIdentityRequest
{
    public required string IdentityPoolId { get; init; }

    public string? IdentityId { get; init; }

    public string? DeveloperUserIdentifier { get; init; }

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }
}

/// <summary>An identity and its users.</summary>
internal sealed class LookupDeveloperIdentityResponse
{
    public string? IdentityId { get; init; }

    public IReadOnlyList<string>? DeveloperUserIdentifierList { get; init; }

    public string? NextToken { get; init; }
}

/// <summary>Makes two users one identity.</summary>
internal sealed class MergeDeveloperIdentitiesRequest
{
    public required string SourceUserIdentifier { get; init; }

    public required string DestinationUserIdentifier { get; init; }

    public required string DeveloperProviderName { get; init; }

    public required string IdentityPoolId { get; init; }
}

/// <summary>The identity that both users have afterwards.</summary>
internal sealed class MergeDeveloperIdentitiesResponse
{
    public string? IdentityId { get; init; }
}

/// <summary>Takes a user from an identity.</summary>
internal sealed class UnlinkDeveloperIdentityRequest
{
    public required string IdentityId { get; init; }

    public required string IdentityPoolId { get; init; }

    public required string DeveloperProviderName { get; init; }

    public required string DeveloperUserIdentifier { get; init; }
}
