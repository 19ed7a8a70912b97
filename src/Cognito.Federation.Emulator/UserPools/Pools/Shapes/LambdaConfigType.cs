namespace Cognito.Federation.Emulator;

/// <summary>Triggers. The emulator runs none, so this has no members and any that come are refused.</summary>
internal sealed class LambdaConfigType;
