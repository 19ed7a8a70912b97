namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmForgotPasswordOperation"/>
internal sealed class ConfirmForgotPasswordResponse;
