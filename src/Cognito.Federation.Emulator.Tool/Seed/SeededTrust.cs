namespace Cognito.Federation.Emulator.Tool;

/// <summary>The app client whose ID tokens an identity pool accepts.</summary>
internal sealed class SeededTrust
{
    public required string Name { get; init; }

    public required string Client { get; init; }

    public bool? ServerSideTokenCheck { get; init; }
}
