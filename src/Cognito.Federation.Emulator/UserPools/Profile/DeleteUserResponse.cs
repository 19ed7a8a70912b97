namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserOperation"/>
internal sealed class DeleteUserResponse;
