using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>A group of users, at the moment of reading.</summary>
/// <param name="Name">The name, which tokens carry in <c>cognito:groups</c>.</param>
/// <param name="Description">What it is for; null when nobody said.</param>
/// <param name="Precedence">Which group's role wins for a user in several: the lowest number. Null loses against every number.</param>
/// <param name="RoleArn">The IAM role that tokens carry in <c>cognito:roles</c>; null for none.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ModifiedAt">When it was last changed.</param>
public sealed record DirectoryGroup(string Name, string? Description, int? Precedence, string? RoleArn, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt)
{
    internal static DirectoryGroup From(GroupEntry? entry, string operation) =>
        entry?.GroupName is { } name
            ? new(name, string.IsNullOrEmpty(entry.Description) ? null : entry.Description, entry.Precedence, string.IsNullOrEmpty(entry.RoleArn) ? null : entry.RoleArn, entry.CreationDate ?? DateTimeOffset.UnixEpoch, entry.LastModifiedDate ?? DateTimeOffset.UnixEpoch)
            : throw ErrorTranslation.Unreadable(operation, "it holds no group with a name.");
}
