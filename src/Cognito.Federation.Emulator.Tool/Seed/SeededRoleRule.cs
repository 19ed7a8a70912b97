namespace Cognito.Federation.Emulator.Tool;

/// <summary>One rule of a role mapping of a seed file.</summary>
internal sealed class SeededRoleRule
{
    public required string Claim { get; init; }

    public required ClaimMatch Match { get; init; }

    public required string Value { get; init; }

    public required string Role { get; init; }
}
