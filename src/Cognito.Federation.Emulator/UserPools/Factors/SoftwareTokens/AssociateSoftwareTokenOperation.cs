namespace Cognito.Federation.Emulator;

/// <summary>Begins the setup of an authenticator app: a new secret, which counts once a code of it was right.</summary>
internal sealed class AssociateSoftwareTokenOperation()
    : JsonOperation<AssociateSoftwareTokenRequest, AssociateSoftwareTokenResponse>(FactorsJson.Default.AssociateSoftwareTokenRequest, FactorsJson.Default.AssociateSoftwareTokenResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AssociateSoftwareToken";

    public override Task<AssociateSoftwareTokenResponse> InvokeAsync(OperationContext context, AssociateSoftwareTokenRequest request)
    {
        TotpSetups.RequireOne(request.AccessToken, request.Session);
        return Task.FromResult(request.Session is { } session ? Associate(context, session) : Associate(context.State.AccessTokens.Verify(request.AccessToken!)));
    }

    private static AssociateSoftwareTokenResponse Associate(AccessTokenOwner owner)
    {
        owner.Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            TotpSetups.RequireTotp(owner.Pool);
            var token = owner.User.Factors.PendingSoftwareToken = SoftwareToken.Generate();
            return new AssociateSoftwareTokenResponse { SecretCode = token.SecretText };
        }
    }

    private static AssociateSoftwareTokenResponse Associate(OperationContext context, string session)
    {
        var setup = TotpSetups.Find(context, session);
        lock (setup.Client.Pool.Gate)
        {
            TotpSetups.RequireTotp(setup.Client.Pool);
            var token = SoftwareToken.Generate();
            return new AssociateSoftwareTokenResponse { SecretCode = token.SecretText, Session = TotpSetups.Continue(context, setup, token, isVerified: false) };
        }
    }
}
