namespace Cognito.Federation.Emulator;

/// <summary>New tokens for a refresh token, which is replaced as well where the client rotates.</summary>
internal sealed class GetTokensFromRefreshTokenOperation()
    : JsonOperation<GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse>(
        SessionsJson.Default.GetTokensFromRefreshTokenRequest, SessionsJson.Default.GetTokensFromRefreshTokenResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GetTokensFromRefreshToken";

    public override async Task<GetTokensFromRefreshTokenResponse> InvokeAsync(OperationContext context, GetTokensFromRefreshTokenRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        if (!ClientSecretProof.IsRight(client, request.ClientSecret))
            throw AwsException.NotAuthorized($"Unable to verify secret for client {client.Id}");

        var (token, user) = RefreshTokens.Redeem(context, client, request.RefreshToken, request.DeviceKey);
        // A trigger that refuses leaves the token as it was.
        var tokens = await TokenService.IssueAsync(context, client, token.Grant, user);
        if (client.Settings.RefreshTokenRotation)
        {
            if (!token.TryRotate(context.Now, client.Settings.RotationGracePeriod))
                throw RefreshTokens.Reused();
            tokens.RefreshToken = client.Pool.Authentication.Grants.AddRefreshToken(token.Grant);
        }
        return new() { AuthenticationResult = tokens };
    }
}
