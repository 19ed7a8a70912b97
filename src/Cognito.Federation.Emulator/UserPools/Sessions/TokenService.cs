namespace Cognito.Federation.Emulator;

/// <summary>Gives out the tokens of a sign-in, and new ones while it lasts.</summary>
internal static class TokenService
{
    /// <summary>Begins a sign-in's grant and issues its first tokens, a refresh token among them.</summary>
    public static async Task<AuthenticationResult> SignInAsync(OperationContext context, UserPoolClient client, PoolUser user)
    {
        var grants = client.Pool.Authentication.Grants;
        var grant = grants.Open(user.Subject, client.Id, context.Now, client.Settings.RefreshTokenValidity);
        return await IssueAsync(context, client, grant, user, grants.AddRefreshToken(grant));
    }

    /// <summary>Issues ID and access token of a grant; <paramref name="refreshToken"/> is passed on when there is a new one.</summary>
    public static async Task<AuthenticationResult> IssueAsync(
        OperationContext context, UserPoolClient client, TokenGrant grant, PoolUser user, string? refreshToken)
    {
        var keys = client.Pool.Authentication.Keys;
        var (idKey, accessKey) = (await keys.GetAsync(TokenUse.Id), await keys.GetAsync(TokenUse.Access));
        var claims = new TokenClaims(PoolIssuer.Of(context.State, client.Pool), client, grant, context.Now);
        Dictionary<string, string> attributes;
        GroupClaims groups;
        lock (client.Pool.Gate)
            (attributes, groups) = (new(user.Attributes, StringComparer.Ordinal), GroupClaims.Of(client.Pool, user));
        return new AuthenticationResult
        {
            IdToken = JwtWriter.Write(idKey, json =>
            {
                claims.WriteId(json, user.Username, attributes);
                groups.WriteId(json);
            }),
            AccessToken = JwtWriter.Write(accessKey, json =>
            {
                claims.WriteAccess(json, user.Username);
                groups.WriteAccess(json);
            }),
            RefreshToken = refreshToken,
            ExpiresIn = (int)client.Settings.AccessTokenValidity.TotalSeconds,
            TokenType = "Bearer",
        };
    }
}
