namespace Cognito.Federation.Emulator;

/// <summary>One way to set a forgotten password again.</summary>
internal sealed class RecoveryOptionType
{
    public int? Priority { get; init; }

    public string? Name { get; init; }
}
