namespace Cognito.Federation.Emulator;

/// <summary>Who signed a request.</summary>
internal sealed record CallerIdentity(string AccessKeyId, string AccountId, string Arn, string UserId, bool IsRoot);
