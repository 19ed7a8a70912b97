using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>The code for a forgotten password arrives with a new one. Sessions go on.</summary>
internal sealed class ConfirmForgotPasswordOperation()
    : JsonOperation<ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse>(
        PasswordsJson.Default.ConfirmForgotPasswordRequest, PasswordsJson.Default.ConfirmForgotPasswordResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ConfirmForgotPassword";

    public override async Task<ConfirmForgotPasswordResponse> InvokeAsync(OperationContext context, ConfirmForgotPasswordRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        SecretHash.Verify(client, request.Username, request.SecretHash);
        // A password that the pool refuses leaves the code open: the person tries another.
        client.Pool.Settings.PasswordPolicy.Enforce(request.Password);
        PoolUser user;
        lock (client.Pool.Gate)
            user = Complete(context, client, request);
        await PostConfirmation.PasswordResetAsync(context, client, user);
        return new ConfirmForgotPasswordResponse();
    }

    private static PoolUser Complete(OperationContext context, UserPoolClient client, ConfirmForgotPasswordRequest request)
    {
        var pool = client.Pool;
        CompromisedPasswords.Refuse(context, pool, pool.Users.Find(request.Username), request.Password, AuthEventKind.PasswordChange);
        var user = FindOrRefuse(context, client, request);
        PasswordStates.RefuseTemporary(user);
        ResetCodes.Verify(context, user.Codes, request.ConfirmationCode);
        if (user.Status == UserStatus.Unconfirmed)
            throw new AwsException("UserNotConfirmedException", "User is not confirmed.");
        user.SetPassword(SrpVerifier.FromPassword(pool.ShortName, user.Username, request.Password), context.Now);
        user.Codes.Close(CodePurpose.ForgotPassword);
        AuthEvents.Record(context, pool, user, AuthEventKind.PasswordChange);
        return user;
    }

    // For whom there is no code, the same is said as for a code that is wrong or was never asked for.
    private static PoolUser FindOrRefuse(OperationContext context, UserPoolClient client, ConfirmForgotPasswordRequest request)
    {
        var pool = client.Pool;
        var user = pool.Users.Find(request.Username);
        if (user is { Enabled: true })
            return user;
        if (!client.Settings.HidesUserExistence)
            throw user is null ? SignUpCodes.UnknownUser() : PasswordStates.Disabled();
        ResetCodes.Verify(context, user?.Codes ?? pool.SimulatedResetsOf(request.Username), request.ConfirmationCode);
        throw CodeFaults.Mismatch();
    }
}
