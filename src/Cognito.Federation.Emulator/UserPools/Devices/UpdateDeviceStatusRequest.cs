namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateDeviceStatusOperation"/>
internal sealed class UpdateDeviceStatusRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public string DeviceKey { get; init; } = null!;

    public string? DeviceRememberedStatus { get; init; }


    public void Check(Constraints constraints) => constraints
        .AccessToken(AccessToken)
        .DeviceKey(DeviceKey)
        .OneOf(nameof(DeviceRememberedStatus), DeviceRememberedStatus, "remembered", "not_remembered");
}
