namespace Cognito.Federation.Emulator;

/// <summary>What ListTagsForResource is asked.</summary>
internal sealed record ListTagsForResourceRequest : IConstrained
{
    public string? ResourceArn { get; init; }

    public void Check(Constraints constraints) => constraints.ResourceArn(ResourceArn);
}
