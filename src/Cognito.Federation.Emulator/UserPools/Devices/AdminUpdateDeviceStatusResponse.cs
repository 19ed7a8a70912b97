namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUpdateDeviceStatusOperation"/>
internal sealed class AdminUpdateDeviceStatusResponse;
