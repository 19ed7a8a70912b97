namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListDevicesOperation"/>
internal sealed class ListDevicesResponse
{
    public required IReadOnlyList<DeviceType> Devices { get; init; }

    public string? PaginationToken { get; init; }
}
