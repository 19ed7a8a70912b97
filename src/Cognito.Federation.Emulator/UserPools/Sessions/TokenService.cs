using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Gives out the tokens of a sign-in, and new ones while it lasts.</summary>
internal static class TokenService
{
    /// <summary>Begins a sign-in's grant and issues its first tokens, a refresh token among them.</summary>
    /// <param name="context">The request.</param>
    /// <param name="client">The app client.</param>
    /// <param name="user">Who signs in.</param>
    /// <param name="deviceKey">The known device of the sign-in; <see langword="null"/> when there is none.</param>
    /// <param name="met">The device that is met for the first time, where the pool tracks devices.</param>
    public static async Task<AuthenticationResult> SignInAsync(OperationContext context, UserPoolClient client, PoolUser user, string? deviceKey, PoolDevice? met)
    {
        await PostAuthentication.TellAsync(context, client, user, newDeviceUsed: met is not null);
        SignInProtection.Complete(context, client.Pool, user);
        var grants = client.Pool.Authentication.Grants;
        var grant = grants.Open(user.Subject, client.Id, context.Now, client.Settings.RefreshTokenValidity, deviceKey ?? met?.Key);
        var tokens = await IssueAsync(context, client, grant, user, context.Triggers.TokenSource);
        if (met is not null)
            tokens.NewDeviceMetadata = new() { DeviceKey = met.Key, DeviceGroupKey = met.GroupKey };
        tokens.RefreshToken = grants.AddRefreshToken(grant);
        return tokens;
    }

    /// <summary>Issues new ID and access tokens of a grant.</summary>
    public static Task<AuthenticationResult> IssueAsync(OperationContext context, UserPoolClient client, TokenGrant grant, PoolUser user) =>
        IssueAsync(context, client, grant, user, TokenSources.Refresh);

    private static async Task<AuthenticationResult> IssueAsync(
        OperationContext context, UserPoolClient client, TokenGrant grant, PoolUser user, string source)
    {
        var keys = client.Pool.Authentication.Keys;
        var (idKey, accessKey) = (await keys.GetAsync(TokenUse.Id), await keys.GetAsync(TokenUse.Access));
        var claims = new TokenClaims(PoolIssuer.Of(context.State, client.Pool), client, grant, context.Now);
        Dictionary<string, string> attributes;
        GroupClaims groups;
        lock (client.Pool.Gate)
            (attributes, groups) = (new(user.Attributes, StringComparer.Ordinal), GroupClaims.Of(client.Pool, user));
        Action<Utf8JsonWriter> id = json =>
        {
            claims.WriteId(json, user.Username, attributes);
            groups.WriteId(json);
        };
        Action<Utf8JsonWriter> access = json =>
        {
            claims.WriteAccess(json, user.Username);
            groups.WriteAccess(json);
        };
        if (PreTokenGeneration.IsHandled(client.Pool))
            (id, access) = await PreTokenGeneration.ChangeAsync(context, client, user, source, id, access);
        return new AuthenticationResult
        {
            IdToken = JwtWriter.Write(idKey, id),
            AccessToken = JwtWriter.Write(accessKey, access),
            ExpiresIn = (int)client.Settings.AccessTokenValidity.TotalSeconds,
            TokenType = "Bearer",
        };
    }
}
