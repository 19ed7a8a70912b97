namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="VerifyUserAttributeOperation"/>
internal sealed class VerifyUserAttributeResponse;
