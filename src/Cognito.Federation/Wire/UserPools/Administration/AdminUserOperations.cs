using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What an administrator does with users.</summary>
internal static class AdminUserOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // A second invitation is another message, and a second creation is refused.
    public static readonly WireOperation<AdminCreateUserCall, AdminCreateUserReply> AdminCreateUser =
        new(Service + "AdminCreateUser", AdminUserJson.Default.AdminCreateUserCall, AdminUserJson.Default.AdminCreateUserReply, Repeat.OnThrottle);

    public static readonly WireOperation<NamedUserCall, AdminGetUserReply> AdminGetUser =
        new(Service + "AdminGetUser", AdminUserJson.Default.NamedUserCall, AdminUserJson.Default.AdminGetUserReply, Repeat.Always);

    public static readonly WireOperation<ListUsersCall, ListUsersReply> ListUsers =
        new(Service + "ListUsers", AdminUserJson.Default.ListUsersCall, AdminUserJson.Default.ListUsersReply, Repeat.Always);

    // A changed address may be sent a code.
    public static readonly WireOperation<AdminUpdateUserAttributesCall, NoReply> AdminUpdateUserAttributes =
        new(Service + "AdminUpdateUserAttributes", AdminUserJson.Default.AdminUpdateUserAttributesCall, AdminUserJson.Default.NoReply, Repeat.OnThrottle);

    public static readonly WireOperation<AdminDeleteUserAttributesCall, NoReply> AdminDeleteUserAttributes =
        new(Service + "AdminDeleteUserAttributes", AdminUserJson.Default.AdminDeleteUserAttributesCall, AdminUserJson.Default.NoReply, Repeat.Always);

    // The second of two would be told that there is no such user.
    public static readonly WireOperation<NamedUserCall, NoReply> AdminDeleteUser =
        new(Service + "AdminDeleteUser", AdminUserJson.Default.NamedUserCall, AdminUserJson.Default.NoReply, Repeat.OnThrottle);

    public static readonly WireOperation<NamedUserCall, NoReply> AdminEnableUser =
        new(Service + "AdminEnableUser", AdminUserJson.Default.NamedUserCall, AdminUserJson.Default.NoReply, Repeat.Always);

    public static readonly WireOperation<NamedUserCall, NoReply> AdminDisableUser =
        new(Service + "AdminDisableUser", AdminUserJson.Default.NamedUserCall, AdminUserJson.Default.NoReply, Repeat.Always);
}

/// <summary>How the messages about users are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NamedUserCall))]
[JsonSerializable(typeof(NoReply))]
[JsonSerializable(typeof(AdminCreateUserCall))]
[JsonSerializable(typeof(AdminCreateUserReply))]
[JsonSerializable(typeof(AdminGetUserReply))]
[JsonSerializable(typeof(ListUsersCall))]
[JsonSerializable(typeof(ListUsersReply))]
[JsonSerializable(typeof(AdminUpdateUserAttributesCall))]
[JsonSerializable(typeof(AdminDeleteUserAttributesCall))]
internal sealed partial class AdminUserJson : JsonSerializerContext;
