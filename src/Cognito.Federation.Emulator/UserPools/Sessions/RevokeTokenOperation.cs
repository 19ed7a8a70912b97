namespace Cognito.Federation.Emulator;

/// <summary>A refresh token and every access token that came of it are ended.</summary>
internal sealed class RevokeTokenOperation()
    : JsonOperation<RevokeTokenRequest, RevokeTokenResponse>(SessionsJson.Default.RevokeTokenRequest, SessionsJson.Default.RevokeTokenResponse)
{
    public override string Target => UserPoolOperations.Prefix + "RevokeToken";

    public override Task<RevokeTokenResponse> InvokeAsync(OperationContext context, RevokeTokenRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        if (!ClientSecretProof.IsRight(client, request.ClientSecret))
            throw new AwsException("UnauthorizedException", $"Unable to verify secret for client {client.Id}");
        if (!client.Settings.EnableTokenRevocation)
            throw new AwsException("UnsupportedOperationException", "Token revocation is not enabled for this client.");
        if (Jwt.TryRead(request.Token, out _))
            throw new AwsException("UnsupportedTokenTypeException", "Only refresh tokens can be revoked.");

        // A token that is unknown or already revoked is as dead as it was asked to be.
        if (client.Pool.Authentication.Grants.FindRefreshToken(request.Token) is { } token)
        {
            if (token.Grant.ClientId != client.Id)
                throw new AwsException("UnauthorizedException", "The token was issued to another client.");
            token.Grant.Revoke();
        }

        return Task.FromResult(new RevokeTokenResponse());
    }
}
