namespace Cognito.Federation.Wire;

internal sealed class AdminListDevicesCall : UserCall
{
    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class AdminListDevicesReply
{
    public IReadOnlyList<AdminDeviceEntry>? Devices { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class AdminDeviceCall : UserCall
{
    public required string DeviceKey { get; init; }
}

internal sealed class AdminGetDeviceReply
{
    public required AdminDeviceEntry Device { get; init; }
}

internal sealed class AdminUpdateDeviceStatusCall : UserCall
{
    public required string DeviceKey { get; init; }

    public required string DeviceRememberedStatus { get; init; }
}

internal sealed class AdminDeviceEntry
{
    public string? DeviceKey { get; init; }

    public IReadOnlyList<AttributePair>? DeviceAttributes { get; init; }

    public double? DeviceCreateDate { get; init; }

    public double? DeviceLastModifiedDate { get; init; }

    public double? DeviceLastAuthenticatedDate { get; init; }
}
