namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminDisableUserOperation"/>
internal sealed class AdminDisableUserResponse;
