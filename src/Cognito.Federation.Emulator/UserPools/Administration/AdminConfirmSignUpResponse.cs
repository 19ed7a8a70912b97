namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminConfirmSignUpOperation"/>
internal sealed class AdminConfirmSignUpResponse;
