namespace Cognito.Federation.Emulator;

/// <summary>An identity that was not deleted, and why.</summary>
internal sealed record UnprocessedIdentityId
{
    public required string IdentityId { get; init; }

    public required string ErrorCode { get; init; }
}
