namespace Quickstart;

/// <summary>A step that ended, but not as it should have.</summary>
internal sealed class StepFailedException(string message) : Exception(message);
