namespace Cognito.Federation.Emulator;

/// <summary>Gives a token for an identity (the classic flow), for which STS gives credentials of a role that trusts the pool.</summary>
internal sealed class GetOpenIdTokenOperation()
    : JsonOperation<GetOpenIdTokenRequest, OpenIdTokenResponse>(IdentityPoolJson.Default.GetOpenIdTokenRequest, IdentityPoolJson.Default.OpenIdTokenResponse)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public override string Target => IdentityPoolOperations.Prefix + "GetOpenIdToken";

    public override async Task<OpenIdTokenResponse> InvokeAsync(OperationContext context, GetOpenIdTokenRequest request)
    {
        var pool = context.State.IdentityPools.GetPoolOf(request.IdentityId!);
        if (!pool.Settings.AllowsClassicFlow)
            throw AwsException.InvalidParameter("Basic (classic) flow is not enabled, please use enhanced flow.");
        var logins = await context.State.Logins.VerifyAsync(pool, request.Logins);
        var access = IdentityAccess.Open(pool, request.IdentityId!, logins, context.Now);
        var token = new CognitoToken(pool.Id, access.IdentityId, IdentityMethods.Of(logins), access.Tags);
        return new OpenIdTokenResponse { IdentityId = access.IdentityId, Token = await context.State.CognitoTokens.WriteAsync(token, context.Now, Life) };
    }
}
