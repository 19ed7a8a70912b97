namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUpdateDeviceStatusOperation"/>
internal sealed class AdminUpdateDeviceStatusRequest : IConstrained
{
    public string DeviceKey { get; init; } = null!;

    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public string? DeviceRememberedStatus { get; init; }


    public void Check(Constraints constraints) => constraints
        .DeviceKey(DeviceKey)
        .UserPoolId(UserPoolId)
        .Username(Username)
        .OneOf(nameof(DeviceRememberedStatus), DeviceRememberedStatus, "remembered", "not_remembered");
}
