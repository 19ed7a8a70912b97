namespace Cognito.Federation.Emulator;

/// <summary>The code of a registration arrives: the user is confirmed, and the attribute that the code was sent to is verified.</summary>
internal sealed class ConfirmSignUpOperation()
    : JsonOperation<ConfirmSignUpRequest, ConfirmSignUpResponse>(SignUpJson.Default.ConfirmSignUpRequest, SignUpJson.Default.ConfirmSignUpResponse)
{
    /// <summary>How often a code may be tried within an hour.</summary>
    private const int TriesPerHour = 15;

    public override string Target => UserPoolOperations.Prefix + "ConfirmSignUp";

    public override async Task<ConfirmSignUpResponse> InvokeAsync(OperationContext context, ConfirmSignUpRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        SecretHash.Verify(client, request.Username, request.SecretHash);
        var pool = client.Pool;
        var registration = request.Session is { } session ? pool.Authentication.Challenges.Find<PendingSignUp>(session, client, context.Now) : null;
        PoolUser user;
        lock (pool.Gate)
        {
            user = pool.Users.Find(request.Username) ?? throw Unknown(client);
            if (registration is not null && registration.User != user)
                throw PendingChallenges.Invalid();
            if (user.Status != UserStatus.Unconfirmed)
                throw AwsException.NotAuthorized($"User cannot be confirmed. Current status is {user.Status.ToWire()}");
            if (!user.Codes.TryCountTry(CodePurpose.SignUp, TriesPerHour, context.Now))
                throw CodeFaults.LimitExceeded();
            var code = user.Codes.Verify(CodePurpose.SignUp, request.ConfirmationCode, context.Now);
            AliasRules.Claim(pool, user, code.Attribute, request.ForceAliasCreation == true);
            user.SetAttribute(code.Attribute + "_verified", "true");
            user.Status = UserStatus.Confirmed;
            user.ModifiedAt = context.Now;
            user.Codes.Close(CodePurpose.SignUp);
        }

        await PostConfirmation.SignedUpAsync(context, pool, client.Id, user);
        return new ConfirmSignUpResponse { Session = registration?.TryTake() == true ? PendingSignUp.Open(context, client, user, isConfirmed: true) : null };
    }

    private static AwsException Unknown(UserPoolClient client) =>
        client.Settings.HidesUserExistence ? CodeFaults.Expired() : SignUpCodes.UnknownUser();
}
