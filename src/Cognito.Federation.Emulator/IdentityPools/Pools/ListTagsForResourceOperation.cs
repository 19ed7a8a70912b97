namespace Cognito.Federation.Emulator;

/// <summary>Tells the tags of an identity pool.</summary>
internal sealed class ListTagsForResourceOperation()
    : JsonOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>(IdentityPoolJson.Default.ListTagsForResourceRequest, IdentityPoolJson.Default.ListTagsForResourceResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "ListTagsForResource";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListTagsForResourceResponse> InvokeAsync(OperationContext context, ListTagsForResourceRequest request)
        => Task.FromResult(new ListTagsForResourceResponse { Tags = context.State.IdentityPools.GetByArn(context.State, request.ResourceArn!).Settings.Tags });
}
