namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminSetUserMFAPreferenceOperation"/>
internal sealed class AdminSetUserMFAPreferenceResponse;
