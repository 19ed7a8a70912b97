namespace Cognito.Federation.Emulator;

/// <summary>A password counts no more, and a code is sent with which the user sets another.</summary>
internal sealed class AdminResetUserPasswordOperation()
    : JsonOperation<AdminResetUserPasswordRequest, AdminResetUserPasswordResponse>(AdministrationJson.Default.AdminResetUserPasswordRequest, AdministrationJson.Default.AdminResetUserPasswordResponse)
{
    private const int SendsPerHour = 5;

    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(1);

    public override string Target => UserPoolOperations.Prefix + "AdminResetUserPassword";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminResetUserPasswordResponse> InvokeAsync(OperationContext context, AdminResetUserPasswordRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            if (!user.Enabled)
                throw AwsException.NotAuthorized("User is disabled.");
            if (user.Status is UserStatus.Unconfirmed or UserStatus.ForceChangePassword)
                throw AwsException.NotAuthorized("User password cannot be reset in the current state.");
            // Where both are verified, the service prefers the telephone.
            var attribute = new[] { "phone_number", "email" }.FirstOrDefault(user.IsVerified)
                ?? throw AwsException.InvalidParameter("Cannot reset password for the user as there is no registered/verified email or phone_number");
            if (!user.Codes.TryCountSend(CodePurpose.ForgotPassword, SendsPerHour, context.Now))
                throw CodeFaults.LimitExceeded();
            (user.Status, user.ModifiedAt) = (UserStatus.ResetRequired, context.Now);
            var code = CodeDelivery.Send(context.State, pool, user, attribute, user.Attribute(attribute)!, MessagePurpose.ForgotPassword);
            user.Codes.Set(CodePurpose.ForgotPassword, new(code, attribute, context.Now + CodeLife));
            return Task.FromResult(new AdminResetUserPasswordResponse());
        }
    }
}
