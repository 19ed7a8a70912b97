using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What an administrator does with groups.</summary>
internal static class GroupOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // The second of two would be told that the group exists.
    public static readonly WireOperation<WriteGroupCall, GroupReply> CreateGroup =
        new(Service + "CreateGroup", GroupJson.Default.WriteGroupCall, GroupJson.Default.GroupReply, Repeat.OnThrottle);

    public static readonly WireOperation<GroupCall, GroupReply> GetGroup =
        new(Service + "GetGroup", GroupJson.Default.GroupCall, GroupJson.Default.GroupReply, Repeat.Always);

    public static readonly WireOperation<WriteGroupCall, GroupReply> UpdateGroup =
        new(Service + "UpdateGroup", GroupJson.Default.WriteGroupCall, GroupJson.Default.GroupReply, Repeat.Always);

    // The second of two would be told that there is no such group.
    public static readonly WireOperation<GroupCall, NoReply> DeleteGroup =
        new(Service + "DeleteGroup", GroupJson.Default.GroupCall, GroupJson.Default.NoReply, Repeat.OnThrottle);

    public static readonly WireOperation<ListGroupsCall, ListGroupsReply> ListGroups =
        new(Service + "ListGroups", GroupJson.Default.ListGroupsCall, GroupJson.Default.ListGroupsReply, Repeat.Always);

    public static readonly WireOperation<MembershipCall, NoReply> AdminAddUserToGroup =
        new(Service + "AdminAddUserToGroup", GroupJson.Default.MembershipCall, GroupJson.Default.NoReply, Repeat.Always);

    public static readonly WireOperation<MembershipCall, NoReply> AdminRemoveUserFromGroup =
        new(Service + "AdminRemoveUserFromGroup", GroupJson.Default.MembershipCall, GroupJson.Default.NoReply, Repeat.Always);

    public static readonly WireOperation<AdminListGroupsForUserCall, ListGroupsReply> AdminListGroupsForUser =
        new(Service + "AdminListGroupsForUser", GroupJson.Default.AdminListGroupsForUserCall, GroupJson.Default.ListGroupsReply, Repeat.Always);

    public static readonly WireOperation<ListUsersInGroupCall, ListUsersInGroupReply> ListUsersInGroup =
        new(Service + "ListUsersInGroup", GroupJson.Default.ListUsersInGroupCall, GroupJson.Default.ListUsersInGroupReply, Repeat.Always);
}

/// <summary>How the messages about groups are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoReply))]
[JsonSerializable(typeof(WriteGroupCall))]
[JsonSerializable(typeof(GroupCall))]
[JsonSerializable(typeof(GroupReply))]
[JsonSerializable(typeof(ListGroupsCall))]
[JsonSerializable(typeof(ListGroupsReply))]
[JsonSerializable(typeof(MembershipCall))]
[JsonSerializable(typeof(AdminListGroupsForUserCall))]
[JsonSerializable(typeof(ListUsersInGroupCall))]
[JsonSerializable(typeof(ListUsersInGroupReply))]
internal sealed partial class GroupJson : JsonSerializerContext;
