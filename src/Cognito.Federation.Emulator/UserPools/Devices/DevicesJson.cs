using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers of devices are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmDeviceRequest))]
[JsonSerializable(typeof(ConfirmDeviceResponse))]
[JsonSerializable(typeof(GetDeviceRequest))]
[JsonSerializable(typeof(GetDeviceResponse))]
[JsonSerializable(typeof(ListDevicesRequest))]
[JsonSerializable(typeof(ListDevicesResponse))]
[JsonSerializable(typeof(UpdateDeviceStatusRequest))]
[JsonSerializable(typeof(UpdateDeviceStatusResponse))]
[JsonSerializable(typeof(ForgetDeviceRequest))]
[JsonSerializable(typeof(ForgetDeviceResponse))]
[JsonSerializable(typeof(AdminGetDeviceRequest))]
[JsonSerializable(typeof(AdminGetDeviceResponse))]
[JsonSerializable(typeof(AdminListDevicesRequest))]
[JsonSerializable(typeof(AdminListDevicesResponse))]
[JsonSerializable(typeof(AdminUpdateDeviceStatusRequest))]
[JsonSerializable(typeof(AdminUpdateDeviceStatusResponse))]
[JsonSerializable(typeof(AdminForgetDeviceRequest))]
[JsonSerializable(typeof(AdminForgetDeviceResponse))]
internal sealed partial class DevicesJson : JsonSerializerContext;
