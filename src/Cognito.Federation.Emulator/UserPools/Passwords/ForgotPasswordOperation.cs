namespace Cognito.Federation.Emulator;

/// <summary>Sends the code with which a forgotten password is set anew, to a verified address or telephone number.</summary>
internal sealed class ForgotPasswordOperation()
    : JsonOperation<ForgotPasswordRequest, ForgotPasswordResponse>(PasswordsJson.Default.ForgotPasswordRequest, PasswordsJson.Default.ForgotPasswordResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ForgotPassword";

    public override async Task<ForgotPasswordResponse> InvokeAsync(OperationContext context, ForgotPasswordRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        SecretHash.Verify(client, request.Username, request.SecretHash);
        await UserMigration.ForgotPasswordAsync(context, client, request.Username);
        PoolUser? user;
        lock (client.Pool.Gate)
            user = client.Pool.Users.Find(request.Username);
        var text = user is { Enabled: true } ? await CustomMessage.ComposeAsync(context, client.Pool, client.Id, user, "ForgotPassword") : null;
        lock (client.Pool.Gate)
            return new ForgotPasswordResponse { CodeDeliveryDetails = Start(context, client, request.Username, text) };
    }

    // A client that hides who exists hides as well who is disabled and who has no verified contact.
    private static CodeDeliveryDetailsType Start(OperationContext context, UserPoolClient client, string username, MessageText? text)
    {
        var (pool, hides) = (client.Pool, client.Settings.HidesUserExistence);
        if (pool.Users.Find(username) is not { } user)
            return hides ? ResetCodes.Simulate(context, pool, pool.SimulatedResetsOf(username), username) : throw SignUpCodes.UnknownUser();
        if (!user.Enabled)
            return hides ? ResetCodes.Simulate(context, pool, user.Codes, username) : throw PasswordStates.Disabled();
        PasswordStates.RefuseTemporary(user);
        if (RecoveryContacts.Find(pool, user) is not { } attribute)
            return hides ? ResetCodes.Simulate(context, pool, user.Codes, username) : throw PasswordStates.NoContact();
        var delivery = ResetCodes.Send(context, pool, user, attribute, text);
        AuthEvents.Record(context, pool, user, AuthEventKind.ForgotPassword);
        return delivery;
    }
}
