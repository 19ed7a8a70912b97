namespace Cognito.Federation.Wire;

/// <summary>Credentials, and whom they stand for: after a merge not the identity that was asked for.</summary>
internal sealed class GetCredentialsForIdentityResponse
{
    public string? IdentityId { get; init; }

    public WireCredentials? Credentials { get; init; }
}
