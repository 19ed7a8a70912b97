namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminLinkProviderForUserOperation"/>
internal sealed class AdminLinkProviderForUserResponse;
