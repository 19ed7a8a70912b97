using System.Text.Json.Serialization;

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

/// <summary>A device as the service describes it.</summary>
internal sealed class DeviceEntry
{
    public string? DeviceKey { get; init; }

    public IReadOnlyList<AttributePair>? DeviceAttributes { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? DeviceCreateDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? DeviceLastModifiedDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? DeviceLastAuthenticatedDate { get; init; }

    /// <exception cref="CognitoServiceException">It has no key, so nothing can be done with it.</exception>
    public UserDevice ToDevice(string operation)
    {
        if (string.IsNullOrEmpty(DeviceKey))
            throw ErrorTranslation.Unreadable(operation, "it holds a device without a key.");
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in DeviceAttributes ?? [])
            attributes[pair.Name] = pair.Value ?? "";
        return new UserDevice(DeviceKey, attributes.AsReadOnly(), DeviceCreateDate ?? DateTimeOffset.UnixEpoch, DeviceLastModifiedDate ?? DateTimeOffset.UnixEpoch, DeviceLastAuthenticatedDate);
    }
}
