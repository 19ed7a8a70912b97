namespace Cognito.Federation.Emulator;

/// <summary>The answer of the operations that answer nothing: a body of no bytes.</summary>
internal sealed class NoResponse;
