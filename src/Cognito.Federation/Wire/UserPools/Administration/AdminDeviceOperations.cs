using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What an administrator does with the devices of a user.</summary>
internal static class AdminDeviceOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    public static readonly WireOperation<AdminListDevicesCall, AdminListDevicesReply> AdminListDevices =
        new(Service + "AdminListDevices", AdminDeviceJson.Default.AdminListDevicesCall, AdminDeviceJson.Default.AdminListDevicesReply, Repeat.Always);

    public static readonly WireOperation<AdminDeviceCall, AdminGetDeviceReply> AdminGetDevice =
        new(Service + "AdminGetDevice", AdminDeviceJson.Default.AdminDeviceCall, AdminDeviceJson.Default.AdminGetDeviceReply, Repeat.Always);

    public static readonly WireOperation<AdminUpdateDeviceStatusCall, NoReply> AdminUpdateDeviceStatus =
        new(Service + "AdminUpdateDeviceStatus", AdminDeviceJson.Default.AdminUpdateDeviceStatusCall, AdminDeviceJson.Default.NoReply, Repeat.Always);

    // The second of two would be told that there is no such device.
    public static readonly WireOperation<AdminDeviceCall, NoReply> AdminForgetDevice =
        new(Service + "AdminForgetDevice", AdminDeviceJson.Default.AdminDeviceCall, AdminDeviceJson.Default.NoReply, Repeat.OnThrottle);
}

/// <summary>How the messages about devices are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoReply))]
[JsonSerializable(typeof(AdminListDevicesCall))]
[JsonSerializable(typeof(AdminListDevicesReply))]
[JsonSerializable(typeof(AdminDeviceCall))]
[JsonSerializable(typeof(AdminGetDeviceReply))]
[JsonSerializable(typeof(AdminUpdateDeviceStatusCall))]
internal sealed partial class AdminDeviceJson : JsonSerializerContext;
