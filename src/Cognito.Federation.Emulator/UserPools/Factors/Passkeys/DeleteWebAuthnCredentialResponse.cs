namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteWebAuthnCredentialOperation"/>
internal sealed class DeleteWebAuthnCredentialResponse;
