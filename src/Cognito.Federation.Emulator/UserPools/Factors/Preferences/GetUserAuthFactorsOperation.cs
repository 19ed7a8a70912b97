namespace Cognito.Federation.Emulator;

/// <summary>With what the signed-in user can sign in.</summary>
internal sealed class GetUserAuthFactorsOperation()
    : JsonOperation<GetUserAuthFactorsRequest, UserAuthFactors>(FactorsJson.Default.GetUserAuthFactorsRequest, FactorsJson.Default.UserAuthFactors)
{
    public override string Target => UserPoolOperations.Prefix + "GetUserAuthFactors";

    public override Task<UserAuthFactors> InvokeAsync(OperationContext context, GetUserAuthFactorsRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
            return Task.FromResult(UserAuthFactors.Of(owner.Pool, owner.User));
    }
}
