namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminDisableProviderForUserOperation"/>
internal sealed class AdminDisableProviderForUserResponse;
