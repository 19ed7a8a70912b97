namespace Cognito.Federation.Emulator;

/// <summary>REFRESH_TOKEN_AUTH: new ID and access tokens for a refresh token, which stays the same.</summary>
internal sealed class RefreshFlow : SignInFlow
{
    public override IReadOnlyList<string> Names { get; } = ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"];

    public override string Permission => "ALLOW_REFRESH_TOKEN_AUTH";

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        // Amazon's .NET extension adds a USERNAME, which says nothing that the token does not.
        parameters.RefuseBeside("REFRESH_TOKEN", "SECRET_HASH", "DEVICE_KEY", "USERNAME");
        var refreshToken = parameters.Required("REFRESH_TOKEN");
        if (client.Settings.RefreshTokenRotation)
            throw AwsException.NotAuthorized("Refresh token rotation is enabled for this client; use GetTokensFromRefreshToken.");

        var (token, user) = RefreshTokens.Redeem(context, client, refreshToken, parameters.Optional("DEVICE_KEY"));
        SecretHash.Verify(client, user.Username, parameters.Optional("SECRET_HASH"));
        return new SignInAnswer
        {
            AuthenticationResult = await TokenService.IssueAsync(context, client, token.Grant, user),
        };
    }
}
