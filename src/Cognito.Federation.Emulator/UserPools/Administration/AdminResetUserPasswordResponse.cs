namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminResetUserPasswordOperation"/>
internal sealed class AdminResetUserPasswordResponse;
