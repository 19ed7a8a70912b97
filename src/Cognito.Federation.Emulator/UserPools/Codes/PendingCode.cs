namespace Cognito.Federation.Emulator;

/// <summary>A code that was sent and not yet used.</summary>
internal sealed record PendingCode(string Code, string Attribute, DateTimeOffset ExpiresAt);
