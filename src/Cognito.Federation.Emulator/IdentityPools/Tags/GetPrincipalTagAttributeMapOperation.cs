namespace Cognito.Federation.Emulator;

/// <summary>Tells which claims of one provider's tokens become tags of the sessions.</summary>
internal sealed class GetPrincipalTagAttributeMapOperation()
    : JsonOperation<GetPrincipalTagAttributeMapRequest, PrincipalTagAttributeMap>(
        IdentityPoolJson.Default.GetPrincipalTagAttributeMapRequest, IdentityPoolJson.Default.PrincipalTagAttributeMap)
{
    public override string Target => IdentityPoolOperations.Prefix + "GetPrincipalTagAttributeMap";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<PrincipalTagAttributeMap> InvokeAsync(OperationContext context, GetPrincipalTagAttributeMapRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        lock (pool.Gate)
            return Task.FromResult(PrincipalTagAttributeMap.Of(pool, request.IdentityProviderName!));
    }
}
