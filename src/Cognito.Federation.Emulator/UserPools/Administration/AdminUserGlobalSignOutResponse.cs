namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUserGlobalSignOutOperation"/>
internal sealed class AdminUserGlobalSignOutResponse;
