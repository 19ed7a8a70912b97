namespace Cognito.Federation.Wire;

internal sealed class ConfirmDeviceCall
{
    public required string AccessToken { get; init; }

    public required string DeviceKey { get; init; }

    public string? DeviceName { get; init; }

    public required DeviceSecretVerifierConfig DeviceSecretVerifierConfig { get; init; }
}

internal sealed class DeviceSecretVerifierConfig
{
    public required string PasswordVerifier { get; init; }

    public required string Salt { get; init; }
}

internal sealed class ConfirmDeviceReply
{
    public bool UserConfirmationNecessary { get; init; }
}

internal sealed class ListDevicesCall
{
    public required string AccessToken { get; init; }

    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class ListDevicesReply
{
    public IReadOnlyList<DeviceEntry>? Devices { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class GetDeviceCall
{
    public required string AccessToken { get; init; }

    public required string DeviceKey { get; init; }
}

internal sealed class GetDeviceReply
{
    public DeviceEntry? Device { get; init; }
}

internal sealed class UpdateDeviceStatusCall
{
    public required string AccessToken { get; init; }

    public required string DeviceKey { get; init; }

    public required string DeviceRememberedStatus { get; init; }
}

internal sealed class UpdateDeviceStatusReply;

internal sealed class ForgetDeviceCall
{
    public required string AccessToken { get; init; }

    public required string DeviceKey { get; init; }
}

internal sealed class ForgetDeviceReply;

/// <summary>A device as the service describes it; its times are seconds since 1970.</summary>
internal sealed class DeviceEntry
{
    public string? DeviceKey { get; init; }

    public IReadOnlyList<AttributePair>? DeviceAttributes { get; init; }

    public double DeviceCreateDate { get; init; }

    public double DeviceLastModifiedDate { get; init; }

    public double? DeviceLastAuthenticatedDate { get; init; }

    /// <exception cref="CognitoServiceException">It has no key, so nothing can be done with it.</exception>
    public UserDevice ToDevice(string operation)
    {
        if (string.IsNullOrEmpty(DeviceKey))
            throw ErrorTranslation.Unreadable(operation, "it holds a device without a key.");
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in DeviceAttributes ?? [])
            attributes[pair.Name] = pair.Value ?? "";
        return new UserDevice(DeviceKey, attributes.AsReadOnly(), Time(DeviceCreateDate), Time(DeviceLastModifiedDate), DeviceLastAuthenticatedDate is { } last ? Time(last) : null);
    }

    private static DateTimeOffset Time(double seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);
}
