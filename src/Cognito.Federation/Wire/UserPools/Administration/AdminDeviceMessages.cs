namespace Cognito.Federation.Wire;

internal sealed class AdminListDevicesCall : UserCall
{
    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class AdminListDevicesReply
{
    public IReadOnlyList<DeviceEntry>? Devices { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class AdminDeviceCall : UserCall
{
    public required string DeviceKey { get; init; }
}

internal sealed class AdminGetDeviceReply
{
    public required DeviceEntry Device { get; init; }
}

internal sealed class AdminUpdateDeviceStatusCall : UserCall
{
    public required string DeviceKey { get; init; }

    public required string DeviceRememberedStatus { get; init; }
}
