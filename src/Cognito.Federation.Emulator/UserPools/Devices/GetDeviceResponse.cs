namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetDeviceOperation"/>
internal sealed class GetDeviceResponse
{
    public required DeviceType Device { get; init; }
}
