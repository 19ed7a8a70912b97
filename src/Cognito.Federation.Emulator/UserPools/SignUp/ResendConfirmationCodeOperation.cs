namespace Cognito.Federation.Emulator;

/// <summary>A new code for a registration; the older one is dead.</summary>
internal sealed class ResendConfirmationCodeOperation()
    : JsonOperation<ResendConfirmationCodeRequest, ResendConfirmationCodeResponse>(SignUpJson.Default.ResendConfirmationCodeRequest, SignUpJson.Default.ResendConfirmationCodeResponse)
{
    /// <summary>How often a code may be sent again within an hour.</summary>
    private const int SendsPerHour = 5;

    public override string Target => UserPoolOperations.Prefix + "ResendConfirmationCode";

    public override async Task<ResendConfirmationCodeResponse> InvokeAsync(OperationContext context, ResendConfirmationCodeRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        SecretHash.Verify(client, request.Username, request.SecretHash);
        var pool = client.Pool;
        PoolUser? user;
        lock (pool.Gate)
            user = FindWaiting(context, client, request.Username);
        if (user is null)
            return new() { CodeDeliveryDetails = SignUpCodes.Simulate(pool, request.Username) };
        var text = await CustomMessage.ComposeAsync(context, pool, client.Id, user, "ResendCode");
        lock (pool.Gate)
            return new() { CodeDeliveryDetails = SignUpCodes.Send(context, pool, user, MessagePurpose.Resend, text) };
    }

    // Null for nobody, where the client hides that.
    private static PoolUser? FindWaiting(OperationContext context, UserPoolClient client, string username)
    {
        var pool = client.Pool;
        if (pool.Users.Find(username) is not { } user)
            return client.Settings.HidesUserExistence ? null : throw SignUpCodes.UnknownUser();
        if (user.Status != UserStatus.Unconfirmed)
            throw AwsException.InvalidParameter("User is already confirmed.");
        if (!SignUpCodes.CanSend(pool, user))
            throw AwsException.InvalidParameter("Cannot resend codes. Auto verification not turned on.");
        if (!user.Codes.TryCountSend(CodePurpose.SignUp, SendsPerHour, context.Now))
            throw CodeFaults.LimitExceeded();
        AuthEvents.Record(context, pool, user, AuthEventKind.ResendCode);
        return user;
    }
}
