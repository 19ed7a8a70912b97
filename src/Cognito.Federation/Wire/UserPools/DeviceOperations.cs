using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The operations of a signed-in user's devices.</summary>
internal static class DeviceOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // A second one with the same verifier is told that the device exists.
    public static readonly WireOperation<ConfirmDeviceCall, ConfirmDeviceReply> Confirm =
        new(Service + "ConfirmDevice", DeviceJson.Default.ConfirmDeviceCall, DeviceJson.Default.ConfirmDeviceReply, Repeat.OnThrottle);

    public static readonly WireOperation<ListDevicesCall, ListDevicesReply> List =
        new(Service + "ListDevices", DeviceJson.Default.ListDevicesCall, DeviceJson.Default.ListDevicesReply, Repeat.Always);

    public static readonly WireOperation<GetDeviceCall, GetDeviceReply> Get =
        new(Service + "GetDevice", DeviceJson.Default.GetDeviceCall, DeviceJson.Default.GetDeviceReply, Repeat.Always);

    public static readonly WireOperation<UpdateDeviceStatusCall, UpdateDeviceStatusReply> UpdateStatus =
        new(Service + "UpdateDeviceStatus", DeviceJson.Default.UpdateDeviceStatusCall, DeviceJson.Default.UpdateDeviceStatusReply, Repeat.Always);

    public static readonly WireOperation<ForgetDeviceCall, ForgetDeviceReply> Forget =
        new(Service + "ForgetDevice", DeviceJson.Default.ForgetDeviceCall, DeviceJson.Default.ForgetDeviceReply, Repeat.Always) { WhenEmpty = new() };
}

/// <summary>How the messages of devices are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmDeviceCall))]
[JsonSerializable(typeof(ConfirmDeviceReply))]
[JsonSerializable(typeof(ListDevicesCall))]
[JsonSerializable(typeof(ListDevicesReply))]
[JsonSerializable(typeof(GetDeviceCall))]
[JsonSerializable(typeof(GetDeviceReply))]
[JsonSerializable(typeof(UpdateDeviceStatusCall))]
[JsonSerializable(typeof(UpdateDeviceStatusReply))]
[JsonSerializable(typeof(ForgetDeviceCall))]
[JsonSerializable(typeof(ForgetDeviceReply))]
internal sealed partial class DeviceJson : JsonSerializerContext;
