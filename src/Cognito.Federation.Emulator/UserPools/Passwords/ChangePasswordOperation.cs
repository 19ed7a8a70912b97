using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>A signed-in user replaces the password, or sets the first one. Sessions go on.</summary>
internal sealed class ChangePasswordOperation()
    : JsonOperation<ChangePasswordRequest, ChangePasswordResponse>(PasswordsJson.Default.ChangePasswordRequest, PasswordsJson.Default.ChangePasswordResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ChangePassword";

    public override Task<ChangePasswordResponse> InvokeAsync(OperationContext context, ChangePasswordRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        var (pool, user) = (owner.Pool, owner.User);
        pool.Settings.PasswordPolicy.Enforce(request.ProposedPassword);
        lock (pool.Gate)
        {
            UserStates.RefuseUnfit(user);
            CompromisedPasswords.Refuse(context, pool, user, request.ProposedPassword, AuthEventKind.PasswordChange);
            if (!user.PasswordChanges.TryCount(context.Now))
                throw CodeFaults.LimitExceeded();
            RefuseWrong(pool, user, request.PreviousPassword);
            user.SetPassword(SrpVerifier.FromPassword(pool.ShortName, user.Username, request.ProposedPassword), context.Now);
            AuthEvents.Record(context, pool, user, AuthEventKind.PasswordChange);
        }

        return Task.FromResult(new ChangePasswordResponse());
    }

    private static void RefuseWrong(UserPool pool, PoolUser user, string? previous)
    {
        if (user.Password is not null && previous is null)
            throw AwsException.InvalidParameter("Missing required parameter PreviousPassword");
        if (previous is not null && user.Password?.Matches(pool.ShortName, user.Username, previous) != true)
            throw FirstFactor.WrongPassword();
    }
}
