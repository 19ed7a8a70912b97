namespace Cognito.Federation.Emulator;

/// <summary>An administrator reads a user.</summary>
internal sealed class AdminGetUserOperation()
    : JsonOperation<AdminGetUserRequest, AdminGetUserResponse>(AdministrationJson.Default.AdminGetUserRequest, AdministrationJson.Default.AdminGetUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminGetUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminGetUserResponse> InvokeAsync(OperationContext context, AdminGetUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            return Task.FromResult(new AdminGetUserResponse
            {
                Username = user.Username,
                UserAttributes = user.ToWire(),
                UserCreateDate = user.CreatedAt,
                UserLastModifiedDate = user.ModifiedAt,
                Enabled = user.Enabled,
                UserStatus = user.Status.ToWire(),
                PreferredMfaSetting = user.Factors.Preferred,
                UserMFASettingList = user.Factors.SettingList(pool.Settings.Mfa),
            });
        }
    }
}
