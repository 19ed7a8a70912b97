namespace Cognito.Federation.Emulator;

/// <summary>What TagResource is asked.</summary>
internal sealed record TagResourceRequest : IConstrained
{
    public string? ResourceArn { get; init; }

    public Dictionary<string, string>? Tags { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.ResourceArn(ResourceArn).Required(nameof(Tags), Tags);
        foreach (var (key, value) in Tags ?? [])
            constraints.Length("Tags.key", key, 1, 128).Length("Tags.value", value, 0, 256);
    }
}
