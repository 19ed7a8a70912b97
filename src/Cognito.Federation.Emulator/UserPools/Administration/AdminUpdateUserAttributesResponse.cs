namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUpdateUserAttributesOperation"/>
internal sealed class AdminUpdateUserAttributesResponse;
