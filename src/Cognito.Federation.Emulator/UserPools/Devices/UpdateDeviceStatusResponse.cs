namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateDeviceStatusOperation"/>
internal sealed class UpdateDeviceStatusResponse;
