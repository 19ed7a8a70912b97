namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserPoolOperation"/>
internal sealed class DeleteUserPoolResponse;
