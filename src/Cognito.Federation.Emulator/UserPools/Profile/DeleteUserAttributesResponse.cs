namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserAttributesOperation"/>
internal sealed class DeleteUserAttributesResponse;
