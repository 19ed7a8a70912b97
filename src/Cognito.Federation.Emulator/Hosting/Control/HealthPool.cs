namespace Cognito.Federation.Emulator;

/// <summary>A user pool on the health page.</summary>
internal sealed record HealthPool(string Id, string Name);
