namespace Cognito.Federation.Emulator.Tool;

/// <summary>The arguments or the seed file are wrong; the message is for the person who wrote them.</summary>
internal sealed class UsageException(string message) : Exception(message);
