namespace Cognito.Federation.Emulator;

/// <summary>Gives an identity pool tags, beside those that it has.</summary>
internal sealed class TagResourceOperation()
    : JsonOperation<TagResourceRequest, NothingMore>(IdentityPoolJson.Default.TagResourceRequest, IdentityPoolJson.Default.NothingMore)
{
    private const int MostTags = 50;

    public override string Target => IdentityPoolOperations.Prefix + "TagResource";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NothingMore> InvokeAsync(OperationContext context, TagResourceRequest request)
    {
        var pool = context.State.IdentityPools.GetByArn(context.State, request.ResourceArn!);
        lock (pool.Gate)
        {
            var tags = new Dictionary<string, string>(pool.Settings.Tags);
            foreach (var (key, value) in request.Tags!)
                tags[key] = value;
            if (tags.Count > MostTags)
                throw AwsException.InvalidParameter(FormattableString.Invariant($"A resource can have {MostTags} tags, {tags.Count} would be on '{request.ResourceArn}'."));
            pool.Settings = pool.Settings with { Tags = tags };
        }

        return Task.FromResult(new NothingMore());
    }
}
