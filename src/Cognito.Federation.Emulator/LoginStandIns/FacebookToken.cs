namespace Cognito.Federation.Emulator;

/// <summary>What the Facebook stand-in knows about an access token that it made.</summary>
internal sealed record FacebookToken(string UserId, string AppId, DateTimeOffset Expiration);
