namespace Cognito.Federation.Emulator;

/// <summary>Whom an access token stands for: name and the attributes that its client may read.</summary>
internal sealed class GetUserOperation() : JsonOperation<GetUserRequest, GetUserResponse>(ProfileJson.Default.GetUserRequest, ProfileJson.Default.GetUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GetUser";

    public override Task<GetUserResponse> InvokeAsync(OperationContext context, GetUserRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            return Task.FromResult(new GetUserResponse
            {
                Username = owner.User.Username,
                UserAttributes = owner.User.ToWire(owner.Client),
                PreferredMfaSetting = owner.User.Factors.Preferred,
                UserMFASettingList = owner.User.Factors.SettingList(owner.Pool.Settings.Mfa),
            });
        }
    }
}
