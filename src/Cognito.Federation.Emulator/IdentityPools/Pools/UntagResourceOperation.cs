namespace Cognito.Federation.Emulator;

/// <summary>Takes tags from an identity pool. One that it does not have is nothing to complain about.</summary>
internal sealed class UntagResourceOperation()
    : JsonOperation<UntagResourceRequest, NothingMore>(IdentityPoolJson.Default.UntagResourceRequest, IdentityPoolJson.Default.NothingMore)
{
    public override string Target => IdentityPoolOperations.Prefix + "UntagResource";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NothingMore> InvokeAsync(OperationContext context, UntagResourceRequest request)
    {
        var pool = context.State.IdentityPools.GetByArn(context.State, request.ResourceArn!);
        lock (pool.Gate)
            pool.Settings = pool.Settings with { Tags = pool.Settings.Tags.Where(tag => !request.TagKeys!.Contains(tag.Key)).ToDictionary() };
        return Task.FromResult(new NothingMore());
    }
}
