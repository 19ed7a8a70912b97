namespace Cognito.Federation.Emulator;

/// <summary>A login whose token was verified: who, at which provider.</summary>
internal sealed record VerifiedLogin(string Provider, string Subject);
