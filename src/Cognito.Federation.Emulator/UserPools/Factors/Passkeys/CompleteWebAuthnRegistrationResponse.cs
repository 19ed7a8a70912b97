namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CompleteWebAuthnRegistrationOperation"/>
internal sealed class CompleteWebAuthnRegistrationResponse;
