namespace Cognito.Federation.Emulator;

/// <summary>An administrator confirms a registration without its code; no attribute is verified.</summary>
internal sealed class AdminConfirmSignUpOperation()
    : JsonOperation<AdminConfirmSignUpRequest, AdminConfirmSignUpResponse>(AdministrationJson.Default.AdminConfirmSignUpRequest, AdministrationJson.Default.AdminConfirmSignUpResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminConfirmSignUp";

    public override OperationAccess Access => OperationAccess.Signed;

    public override async Task<AdminConfirmSignUpResponse> InvokeAsync(OperationContext context, AdminConfirmSignUpRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        PoolUser user;
        lock (pool.Gate)
        {
            user = AdminUsers.Get(pool, request.Username);
            if (user.Status != UserStatus.Unconfirmed)
                throw AwsException.NotAuthorized($"User cannot be confirmed. Current status is {user.Status.ToWire()}");
            user.Status = UserStatus.Confirmed;
            user.ModifiedAt = context.Now;
            user.Codes.Close(CodePurpose.SignUp);
        }

        await PostConfirmation.SignedUpAsync(context, pool, clientId: null, user);
        return new AdminConfirmSignUpResponse();
    }
}
