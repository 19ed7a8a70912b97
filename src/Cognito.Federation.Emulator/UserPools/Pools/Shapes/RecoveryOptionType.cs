namespace Cognito.Federation.Emulator;

/// <summary>One way to set a forgotten password again.</summary>
internal sealed class RecoveryOptionType
{
    public required int Priority { get; init; }

    public required string Name { get; init; }
}
