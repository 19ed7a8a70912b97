namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminForgetDeviceOperation"/>
internal sealed class AdminForgetDeviceRequest : IConstrained
{
    public string DeviceKey { get; init; } = null!;

    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;


    public void Check(Constraints constraints) => constraints
        .DeviceKey(DeviceKey)
        .UserPoolId(UserPoolId)
        .Username(Username);
}
