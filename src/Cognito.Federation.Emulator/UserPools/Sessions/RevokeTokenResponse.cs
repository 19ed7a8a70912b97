namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="RevokeTokenOperation"/>
internal sealed class RevokeTokenResponse;
