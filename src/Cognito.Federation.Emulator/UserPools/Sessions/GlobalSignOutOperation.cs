namespace Cognito.Federation.Emulator;

/// <summary>All tokens of the user are ended, whichever client they came from.</summary>
internal sealed class GlobalSignOutOperation()
    : JsonOperation<GlobalSignOutRequest, GlobalSignOutResponse>(SessionsJson.Default.GlobalSignOutRequest, SessionsJson.Default.GlobalSignOutResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GlobalSignOut";

    public override Task<GlobalSignOutResponse> InvokeAsync(OperationContext context, GlobalSignOutRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        owner.Pool.Authentication.Grants.RevokeAll(owner.User.Subject);
        return Task.FromResult(new GlobalSignOutResponse());
    }
}
