namespace Cognito.Federation.Emulator;

/// <summary>A password counts no more, and a code is sent with which the user sets another.</summary>
internal sealed class AdminResetUserPasswordOperation()
    : JsonOperation<AdminResetUserPasswordRequest, AdminResetUserPasswordResponse>(AdministrationJson.Default.AdminResetUserPasswordRequest, AdministrationJson.Default.AdminResetUserPasswordResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminResetUserPassword";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminResetUserPasswordResponse> InvokeAsync(OperationContext context, AdminResetUserPasswordRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            if (!user.Enabled)
                throw PasswordStates.Disabled();
            if (user.Status == UserStatus.Unconfirmed)
                throw PasswordStates.CannotReset();
            PasswordStates.RefuseTemporary(user);
            var attribute = RecoveryContacts.Find(pool, user) ?? throw PasswordStates.NoContact();
            ResetCodes.Send(context, pool, user, attribute);
            (user.Status, user.ModifiedAt) = (UserStatus.ResetRequired, context.Now);
            return Task.FromResult(new AdminResetUserPasswordResponse());
        }
    }
}
