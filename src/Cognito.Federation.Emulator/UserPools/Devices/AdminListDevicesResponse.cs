namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminListDevicesOperation"/>
internal sealed class AdminListDevicesResponse
{
    public required IReadOnlyList<DeviceType> Devices { get; init; }

    public string? PaginationToken { get; init; }
}
