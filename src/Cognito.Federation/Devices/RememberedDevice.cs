using System.Security.Cryptography;
using System.Text.Json;

namespace Cognito.Federation;

/// <summary>What proves a device at later sign-ins: it stands for a second factor, so keep it as carefully as a password.</summary>
/// <remarks>One person on one device. Prints nothing of what it holds, and is written only by <see cref="ToJson"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(RefusesJson<RememberedDevice>))]
public sealed class RememberedDevice
{
    private const int PasswordBytes = 40;

    internal RememberedDevice(string key, string groupKey, Secret password)
    {
        Key = key;
        GroupKey = groupKey;
        Password = password;
    }

    /// <summary>Cognito's name for the device.</summary>
    public string Key { get; }

    /// <summary>Cognito's name for the device's group, which enters every proof.</summary>
    internal string GroupKey { get; }

    internal Secret Password { get; }

    /// <summary>A device with a fresh random password.</summary>
    internal static RememberedDevice Create(string key, string groupKey) =>
        new(key, groupKey, new Secret(Convert.ToBase64String(RandomNumberGenerator.GetBytes(PasswordBytes))));

    /// <summary>Writes the device, password included, for a sealed cookie or an <see cref="IDeviceStore"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(DeviceDocument.Of(this), DeviceDocumentJson.Default.DeviceDocument);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else, or was written by a later version of this library; the message never shows the text.</exception>
    public static RememberedDevice FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DeviceDocument.Read(json);
    }

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(RememberedDevice);
}
