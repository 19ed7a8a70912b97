namespace Cognito.Federation.Emulator;

/// <summary>A group that a user pool starts with.</summary>
public sealed class GroupSeed
{
    internal GroupSeed(string name) => Name = name;

    /// <summary>The group's name, which tokens of its members carry in <c>cognito:groups</c>.</summary>
    public string Name { get; }

    /// <summary>What the group is for, at most 2,048 characters. Default: none.</summary>
    public string? Description { get; set; }

    /// <summary>Which of a user's groups comes first in tokens and says the preferred role: the one with the lowest number, 0 or more. Default: none, which comes after every number.</summary>
    public int? Precedence { get; set; }

    /// <summary>The ARN of the role that ID tokens of its members name in <c>cognito:roles</c>. Default: none.</summary>
    public string? RoleArn { get; set; }
}
