using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>How an administrator decides on a user's way in.</summary>
internal static class AdminAccessOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // The second of two would be told that the user is confirmed.
    public static readonly WireOperation<TriggeringUserCall, NoReply> AdminConfirmSignUp =
        new(Service + "AdminConfirmSignUp", AdminAccessJson.Default.TriggeringUserCall, AdminAccessJson.Default.NoReply, Repeat.OnThrottle);

    // A pool that remembers passwords would refuse the second of two.
    public static readonly WireOperation<AdminSetUserPasswordCall, NoReply> AdminSetUserPassword =
        new(Service + "AdminSetUserPassword", AdminAccessJson.Default.AdminSetUserPasswordCall, AdminAccessJson.Default.NoReply, Repeat.OnThrottle);

    // It sends a code.
    public static readonly WireOperation<TriggeringUserCall, NoReply> AdminResetUserPassword =
        new(Service + "AdminResetUserPassword", AdminAccessJson.Default.TriggeringUserCall, AdminAccessJson.Default.NoReply, Repeat.OnThrottle);

    public static readonly WireOperation<NamedUserCall, NoReply> AdminUserGlobalSignOut =
        new(Service + "AdminUserGlobalSignOut", AdminAccessJson.Default.NamedUserCall, AdminAccessJson.Default.NoReply, Repeat.Always);

    public static readonly WireOperation<AdminSetUserMFAPreferenceCall, NoReply> AdminSetUserMFAPreference =
        new(Service + "AdminSetUserMFAPreference", AdminAccessJson.Default.AdminSetUserMFAPreferenceCall, AdminAccessJson.Default.NoReply, Repeat.Always);

    public static readonly WireOperation<AdminListUserAuthEventsCall, AdminListUserAuthEventsReply> AdminListUserAuthEvents =
        new(Service + "AdminListUserAuthEvents", AdminAccessJson.Default.AdminListUserAuthEventsCall, AdminAccessJson.Default.AdminListUserAuthEventsReply, Repeat.Always);

    public static readonly WireOperation<AdminUpdateAuthEventFeedbackCall, NoReply> AdminUpdateAuthEventFeedback =
        new(Service + "AdminUpdateAuthEventFeedback", AdminAccessJson.Default.AdminUpdateAuthEventFeedbackCall, AdminAccessJson.Default.NoReply, Repeat.Always);
}

/// <summary>How the messages about passwords, factors and sign-ins are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NamedUserCall))]
[JsonSerializable(typeof(TriggeringUserCall))]
[JsonSerializable(typeof(NoReply))]
[JsonSerializable(typeof(AdminSetUserPasswordCall))]
[JsonSerializable(typeof(AdminSetUserMFAPreferenceCall))]
[JsonSerializable(typeof(AdminListUserAuthEventsCall))]
[JsonSerializable(typeof(AdminListUserAuthEventsReply))]
[JsonSerializable(typeof(AdminUpdateAuthEventFeedbackCall))]
internal sealed partial class AdminAccessJson : JsonSerializerContext;
