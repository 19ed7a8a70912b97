namespace Cognito.Federation.Administration;

/// <summary>What a group says beside its name. In an update, what is null stays as it is.</summary>
public sealed record GroupSettings
{
    /// <summary>What the group is for; 2,048 characters at most.</summary>
    public string? Description { get; init; }

    /// <summary>Which group's role wins for a user in several: the lowest number, 0 at least. Two groups may have the same; then neither wins, unless they have the same role.</summary>
    public int? Precedence { get; init; }

    /// <summary>The IAM role that members' ID tokens carry in <c>cognito:roles</c>.</summary>
    public string? RoleArn { get; init; }
}
