namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserPoolClientOperation"/>
internal sealed class DeleteUserPoolClientResponse;
