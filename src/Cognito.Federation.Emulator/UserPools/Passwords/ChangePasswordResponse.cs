namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ChangePasswordOperation"/>
internal sealed class ChangePasswordResponse;
