using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What CreateGroup and UpdateGroup have in common, which is everything.</summary>
internal sealed class WriteGroupCall : PoolCall
{
    public required string GroupName { get; init; }

    public string? Description { get; init; }

    public int? Precedence { get; init; }

    public string? RoleArn { get; init; }
}

internal sealed class GroupCall : PoolCall
{
    public required string GroupName { get; init; }
}

internal sealed class GroupReply
{
    public GroupEntry? Group { get; init; }
}

internal sealed class GroupEntry
{
    public string? GroupName { get; init; }

    public string? Description { get; init; }

    public int? Precedence { get; init; }

    public string? RoleArn { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? CreationDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? LastModifiedDate { get; init; }
}

internal sealed class ListGroupsCall : PoolCall
{
    public int? Limit { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class ListGroupsReply
{
    public IReadOnlyList<GroupEntry>? Groups { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class MembershipCall : UserCall
{
    public required string GroupName { get; init; }
}

internal sealed class AdminListGroupsForUserCall : UserCall
{
    public int? Limit { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class ListUsersInGroupCall : PoolCall
{
    public required string GroupName { get; init; }

    public int? Limit { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class ListUsersInGroupReply
{
    public IReadOnlyList<UserEntry>? Users { get; init; }

    public string? NextToken { get; init; }
}
