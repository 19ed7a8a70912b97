namespace Cognito.Federation.Emulator;

/// <summary>With what a user can sign in, for an administrator.</summary>
internal sealed class AdminGetUserAuthFactorsOperation()
    : JsonOperation<AdminGetUserAuthFactorsRequest, UserAuthFactors>(FactorsJson.Default.AdminGetUserAuthFactorsRequest, FactorsJson.Default.UserAuthFactors)
{
    public override string Target => UserPoolOperations.Prefix + "AdminGetUserAuthFactors";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<UserAuthFactors> InvokeAsync(OperationContext context, AdminGetUserAuthFactorsRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
            return Task.FromResult(UserAuthFactors.Of(pool, AdminUsers.Get(pool, request.Username)));
    }
}
