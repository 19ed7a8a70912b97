namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="SetUserMFAPreferenceOperation"/>
internal sealed class SetUserMFAPreferenceResponse;
