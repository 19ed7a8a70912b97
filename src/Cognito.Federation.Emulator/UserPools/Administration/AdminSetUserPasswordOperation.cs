using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>An administrator sets a password: a permanent one confirms the user, a temporary one must be changed at the next sign-in.</summary>
internal sealed class AdminSetUserPasswordOperation()
    : JsonOperation<AdminSetUserPasswordRequest, AdminSetUserPasswordResponse>(AdministrationJson.Default.AdminSetUserPasswordRequest, AdministrationJson.Default.AdminSetUserPasswordResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminSetUserPassword";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminSetUserPasswordResponse> InvokeAsync(OperationContext context, AdminSetUserPasswordRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        pool.Settings.PasswordPolicy.Enforce(request.Password);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            var password = SrpVerifier.FromPassword(pool.ShortName, user.Username, request.Password);
            if (request.Permanent == true)
                user.SetPassword(password, context.Now);
            else
                user.SetTemporaryPassword(password, context.Now);
            return Task.FromResult(new AdminSetUserPasswordResponse());
        }
    }
}
