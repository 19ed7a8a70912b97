using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>How a device is kept.</summary>
internal sealed class DeviceDocument
{
    private const int CurrentVersion = 1;

    public required int Version { get; init; }

    public string? Key { get; init; }

    public string? GroupKey { get; init; }

    public string? Password { get; init; }

    public static DeviceDocument Of(RememberedDevice device) =>
        new() { Version = CurrentVersion, Key = device.Key, GroupKey = device.GroupKey, Password = device.Password.Reveal() };

    public static RememberedDevice Read(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize(json, DeviceDocumentJson.Default.DeviceDocument)
                ?? throw new FormatException("The text is not a kept device: expected a JSON object, got null.")).ToDevice();
        }
        catch (JsonException e)
        {
            // The parser's message may quote the text; its position does not.
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The text is not a kept device: not the JSON that was expected, at line {e.LineNumber + 1 ?? 1}, byte {e.BytePositionInLine ?? 0}."));
        }
    }

    public RememberedDevice ToDevice()
    {
        if (Version != CurrentVersion)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The device was kept in another form: expected version {CurrentVersion}, got {Version}. A later version of this library wrote it."));
        return new RememberedDevice(Required(Key, "key"), Required(GroupKey, "groupKey"), new Secret(Required(Password, "password")));
    }

    private static string Required(string? value, string member) =>
        string.IsNullOrEmpty(value) ? throw new FormatException($"The text is not a kept device: expected a member '{member}', got none.") : value;
}

/// <summary>Writes and reads kept devices.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeviceDocument))]
internal sealed partial class DeviceDocumentJson : JsonSerializerContext;
