namespace Cognito.Federation.Emulator;

/// <summary>The answer of DeleteIdentities: what was not deleted.</summary>
internal sealed record DeleteIdentitiesResponse
{
    public required IReadOnlyList<UnprocessedIdentityId> UnprocessedIdentityIds { get; init; }
}
