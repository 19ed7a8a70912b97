using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A device, as its user and administrators see it.</summary>
internal sealed class DeviceType
{
    public required string DeviceKey { get; init; }

    public required IReadOnlyList<AttributeType> DeviceAttributes { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset DeviceCreateDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset DeviceLastModifiedDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset DeviceLastAuthenticatedDate { get; init; }

    public static DeviceType Of(PoolDevice device) => new()
    {
        DeviceKey = device.Key,
        DeviceAttributes =
        [
            new() { Name = "device_status", Value = device.IsRemembered ? "remembered" : "not_remembered" },
            .. device.Name is { } name ? [new AttributeType { Name = "device_name", Value = name }] : Array.Empty<AttributeType>(),
            .. device.LastIpAddress is { } address ? [new AttributeType { Name = "last_ip_used", Value = address }] : Array.Empty<AttributeType>(),
        ],
        DeviceCreateDate = device.CreatedAt,
        DeviceLastModifiedDate = device.ModifiedAt,
        DeviceLastAuthenticatedDate = device.LastSignedInAt,
    };
}
