namespace Cognito.Federation.Emulator;

/// <summary>The answer of an operation that has nothing to say but that it was done.</summary>
internal sealed record NothingMore;
