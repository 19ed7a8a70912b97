namespace Cognito.Federation.Emulator;

/// <summary>The answer of GetOpenIdToken and GetOpenIdTokenForDeveloperIdentity. The identity differs from the one asked for after a merge.</summary>
internal sealed record OpenIdTokenResponse
{
    public required string IdentityId { get; init; }

    public required string Token { get; init; }

    public override string ToString() => IdentityId;
}
