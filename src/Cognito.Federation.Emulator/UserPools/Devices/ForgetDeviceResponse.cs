namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ForgetDeviceOperation"/>
internal sealed class ForgetDeviceResponse;
