namespace Cognito.Federation.Emulator;

/// <summary>Tells the second factors and passkeys of a pool.</summary>
internal sealed class GetUserPoolMfaConfigOperation()
    : JsonOperation<GetUserPoolMfaConfigRequest, UserPoolMfaConfig>(FactorsJson.Default.GetUserPoolMfaConfigRequest, FactorsJson.Default.UserPoolMfaConfig)
{
    public override string Target => UserPoolOperations.Prefix + "GetUserPoolMfaConfig";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<UserPoolMfaConfig> InvokeAsync(OperationContext context, GetUserPoolMfaConfigRequest request) =>
        Task.FromResult(UserPoolMfaConfig.Of(context.State.UserPools.Get(request.UserPoolId).Settings));
}
