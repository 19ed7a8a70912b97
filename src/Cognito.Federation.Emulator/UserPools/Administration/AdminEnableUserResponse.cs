namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminEnableUserOperation"/>
internal sealed class AdminEnableUserResponse;
