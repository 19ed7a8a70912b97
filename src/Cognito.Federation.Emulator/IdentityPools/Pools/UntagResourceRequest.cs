namespace Cognito.Federation.Emulator;

/// <summary>What UntagResource is asked.</summary>
internal sealed record UntagResourceRequest : IConstrained
{
    public string? ResourceArn { get; init; }

    public IReadOnlyList<string>? TagKeys { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.ResourceArn(ResourceArn).Required(nameof(TagKeys), TagKeys);
        foreach (var key in TagKeys ?? [])
            constraints.Length("TagKeys.member", key, 1, 128);
    }
}
