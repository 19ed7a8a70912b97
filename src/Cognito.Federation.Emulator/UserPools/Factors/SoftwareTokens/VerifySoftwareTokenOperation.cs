namespace Cognito.Federation.Emulator;

/// <summary>Ends the setup of an authenticator app: its first right code makes it the user's.</summary>
internal sealed class VerifySoftwareTokenOperation()
    : JsonOperation<VerifySoftwareTokenRequest, VerifySoftwareTokenResponse>(FactorsJson.Default.VerifySoftwareTokenRequest, FactorsJson.Default.VerifySoftwareTokenResponse)
{
    public override string Target => UserPoolOperations.Prefix + "VerifySoftwareToken";

    public override Task<VerifySoftwareTokenResponse> InvokeAsync(OperationContext context, VerifySoftwareTokenRequest request)
    {
        TotpSetups.RequireOne(request.AccessToken, request.Session);
        return Task.FromResult(new VerifySoftwareTokenResponse
        {
            Status = "SUCCESS",
            Session = request.Session is { } session ? VerifyInSignIn(context, session, request) : VerifySignedIn(context, request),
        });
    }

    private static string? VerifySignedIn(OperationContext context, VerifySoftwareTokenRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken!).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            TotpSetups.RequireTotp(owner.Pool);
            // A client that missed the first answer asks again: the app is the user's by then.
            Accept(context, owner.User, owner.User.Factors.PendingSoftwareToken ?? owner.User.Factors.SoftwareToken, request);
            return null;
        }
    }

    private static string VerifyInSignIn(OperationContext context, string session, VerifySoftwareTokenRequest request)
    {
        var setup = TotpSetups.Find(context, session);
        var pool = setup.Client.Pool;
        lock (pool.Gate)
        {
            TotpSetups.RequireTotp(pool);
            if (pool.Users.FindBySubject(setup.User.Subject) != setup.User)
                throw PendingChallenges.Invalid();
            var token = Accept(context, setup.User, setup.Pending, request);
            return TotpSetups.Continue(context, setup, token, isVerified: true);
        }
    }

    private static SoftwareToken Accept(OperationContext context, PoolUser user, SoftwareToken? token, VerifySoftwareTokenRequest request)
    {
        if (token is null)
            throw new AwsException("SoftwareTokenMFANotFoundException", "No software token was associated with the user.");
        if (!token.Matches(request.UserCode, context.Now))
            throw new AwsException("EnableSoftwareTokenMFAException", "Code mismatch");
        token.FriendlyName = request.FriendlyDeviceName;
        user.Factors.SoftwareToken = token;
        user.Factors.PendingSoftwareToken = null;
        user.ModifiedAt = context.Now;
        return token;
    }
}
