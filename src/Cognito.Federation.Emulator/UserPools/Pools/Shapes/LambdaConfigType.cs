namespace Cognito.Federation.Emulator;

/// <summary>Triggers by the ARN of a function. The emulator runs no functions, only the handlers of a seed, so this has no members and any that come are refused.</summary>
internal sealed class LambdaConfigType;
