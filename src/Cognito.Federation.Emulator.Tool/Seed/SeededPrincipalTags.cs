namespace Cognito.Federation.Emulator.Tool;

/// <summary>The claims of one provider that an identity pool of a seed file makes to session tags. Without claims they are what the service chose.</summary>
internal sealed class SeededPrincipalTags
{
    public required string Provider { get; init; }

    public IReadOnlyDictionary<string, string>? Claims { get; init; }
}
