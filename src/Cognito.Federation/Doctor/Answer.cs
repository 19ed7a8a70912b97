namespace Cognito.Federation;

/// <summary>What came of a question.</summary>
/// <param name="Value">The answer, where there is one.</param>
/// <param name="IsKnown">Whether there is one.</param>
/// <param name="IsMissing">Whether the service said that there is no such thing.</param>
internal readonly record struct Answer<T>(T? Value, bool IsKnown, bool IsMissing);
