using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>How a device is kept.</summary>
internal sealed class DeviceDocument
{
    private static readonly KeptForm<DeviceDocument> Form = new("device", 1, DeviceDocumentJson.Default.DeviceDocument);

    public required int Version { get; init; }

    public string? Key { get; init; }

    public string? GroupKey { get; init; }

    public string? Password { get; init; }

    public static DeviceDocument Of(RememberedDevice device) =>
        new() { Version = Form.Version, Key = device.Key, GroupKey = device.GroupKey, Password = device.Password.Reveal() };

    public static RememberedDevice Read(string json) => Form.Read(json).ToDevice();

    public RememberedDevice ToDevice()
    {
        Form.Check(Version);
        return new RememberedDevice(Form.Required(Key, "key"), Form.Required(GroupKey, "groupKey"), new Secret(Form.Required(Password, "password")));
    }
}

/// <summary>Writes and reads kept devices.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeviceDocument))]
internal sealed partial class DeviceDocumentJson : JsonSerializerContext;
