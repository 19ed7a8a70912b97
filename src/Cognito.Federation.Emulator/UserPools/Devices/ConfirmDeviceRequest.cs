namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmDeviceOperation"/>
internal sealed class ConfirmDeviceRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public string DeviceKey { get; init; } = null!;

    public string? DeviceName { get; init; }

    public DeviceSecretVerifierConfigType? DeviceSecretVerifierConfig { get; init; }


    public void Check(Constraints constraints) => constraints
        .AccessToken(AccessToken)
        .DeviceKey(DeviceKey)
        .Length(nameof(DeviceName), DeviceName, 1, 1024, sensitive: true);
}
