namespace Cognito.Federation.Emulator;

/// <summary>Says which claims of one provider's tokens become tags of the sessions; replaces what was said before.</summary>
internal sealed class SetPrincipalTagAttributeMapOperation()
    : JsonOperation<SetPrincipalTagAttributeMapRequest, PrincipalTagAttributeMap>(
        IdentityPoolJson.Default.SetPrincipalTagAttributeMapRequest, IdentityPoolJson.Default.PrincipalTagAttributeMap)
{
    public override string Target => IdentityPoolOperations.Prefix + "SetPrincipalTagAttributeMap";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<PrincipalTagAttributeMap> InvokeAsync(OperationContext context, SetPrincipalTagAttributeMapRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var provider = request.IdentityProviderName!;
        var map = SessionTagMap.From(request.UseDefaults == true, request.PrincipalTags);
        lock (pool.Gate)
        {
            if (!pool.Trusts(provider))
                throw AwsException.InvalidParameter($"'{provider}' is not a provider of identity pool '{pool.Id}'.");
            pool.TagMaps[provider] = map;
            return Task.FromResult(PrincipalTagAttributeMap.Of(pool, provider));
        }
    }
}
