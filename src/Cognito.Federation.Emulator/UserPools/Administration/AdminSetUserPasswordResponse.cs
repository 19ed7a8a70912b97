namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminSetUserPasswordOperation"/>
internal sealed class AdminSetUserPasswordResponse;
