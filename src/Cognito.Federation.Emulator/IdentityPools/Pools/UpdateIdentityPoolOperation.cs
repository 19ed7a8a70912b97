namespace Cognito.Federation.Emulator;

/// <summary>Replaces what an identity pool was made with. Identities and roles stay; so do tags and the developer's provider where the request says nothing of them.</summary>
internal sealed class UpdateIdentityPoolOperation()
    : JsonOperation<UpdateIdentityPoolRequest, IdentityPoolDescription>(IdentityPoolJson.Default.UpdateIdentityPoolRequest, IdentityPoolJson.Default.IdentityPoolDescription)
{
    public override string Target => IdentityPoolOperations.Prefix + "UpdateIdentityPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<IdentityPoolDescription> InvokeAsync(OperationContext context, UpdateIdentityPoolRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var settings = CreateIdentityPoolOperation.Read(context, request);
        lock (pool.Gate)
        {
            if (pool.Settings.DeveloperProvider is { } developer && (settings.DeveloperProvider ?? developer) != developer)
                throw AwsException.InvalidParameter("The developer provider name cannot be changed once it has been set.");
            pool.Settings = settings with
            {
                DeveloperProvider = settings.DeveloperProvider ?? pool.Settings.DeveloperProvider,
                Tags = request.IdentityPoolTags is null ? pool.Settings.Tags : settings.Tags,
            };
            return Task.FromResult(IdentityPoolDescription.Of(pool));
        }
    }
}
