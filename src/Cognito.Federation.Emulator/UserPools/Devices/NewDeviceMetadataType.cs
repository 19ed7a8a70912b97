namespace Cognito.Federation.Emulator;

/// <summary>The names of a device that was met for the first time.</summary>
internal sealed class NewDeviceMetadataType
{
    public required string DeviceKey { get; init; }

    public required string DeviceGroupKey { get; init; }
}
