namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetDeviceOperation"/>
internal sealed class GetDeviceRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public string DeviceKey { get; init; } = null!;


    public void Check(Constraints constraints) => constraints
        .AccessToken(AccessToken)
        .DeviceKey(DeviceKey);
}
