namespace Cognito.Federation.Emulator;

/// <summary>The answer of <c>/_emulator/health</c>.</summary>
internal sealed record HealthPage(string Status, string Region, string AccountId, IReadOnlyList<HealthPool> UserPools);
