namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminForgetDeviceOperation"/>
internal sealed class AdminForgetDeviceResponse;
