namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmSignUpOperation"/>
internal sealed class ConfirmSignUpResponse;
