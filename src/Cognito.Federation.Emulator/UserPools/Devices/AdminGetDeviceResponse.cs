namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminGetDeviceOperation"/>
internal sealed class AdminGetDeviceResponse
{
    public required DeviceType Device { get; init; }
}
