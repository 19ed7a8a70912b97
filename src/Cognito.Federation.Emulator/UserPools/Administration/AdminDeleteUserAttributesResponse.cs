namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminDeleteUserAttributesOperation"/>
internal sealed class AdminDeleteUserAttributesResponse;
