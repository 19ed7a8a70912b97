namespace Cognito.Federation.Emulator;

/// <summary>The tags of an identity pool.</summary>
internal sealed record ListTagsForResourceResponse
{
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
}
