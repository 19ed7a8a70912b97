namespace Cognito.Federation.Emulator;

/// <summary>The answer of GetCredentialsForIdentity. The identity differs from the one asked for after a merge.</summary>
internal sealed record GetCredentialsForIdentityResponse
{
    public required string IdentityId { get; init; }

    public required IdentityCredentials Credentials { get; init; }
}
