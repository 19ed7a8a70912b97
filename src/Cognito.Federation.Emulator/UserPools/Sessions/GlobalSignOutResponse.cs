namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GlobalSignOutOperation"/>
internal sealed class GlobalSignOutResponse;
