namespace Cognito.Federation.Emulator.Tool;

/// <summary>A group of a user pool of a seed file.</summary>
internal sealed class SeededGroup
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public int? Precedence { get; init; }

    public string? RoleArn { get; init; }

    public void ApplyTo(GroupSeed group)
    {
        group.Description = Description;
        group.Precedence = Precedence;
        group.RoleArn = RoleArn;
    }
}
