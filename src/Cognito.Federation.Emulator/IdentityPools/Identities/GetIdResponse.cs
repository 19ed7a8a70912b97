namespace Cognito.Federation.Emulator;

/// <summary>The answer of GetId.</summary>
internal sealed record GetIdResponse
{
    public required string IdentityId { get; init; }
}
