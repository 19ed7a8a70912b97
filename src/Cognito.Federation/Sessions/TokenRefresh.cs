using System.Net;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Trades a refresh token for new tokens, by the operation that the endpoint knows.</summary>
internal sealed class TokenRefresh(UserPoolContext pool)
{
    private readonly ILogger _logger = pool.Loggers.CreateLogger<TokenRefresh>();

    // One context speaks to one endpoint, so what it does not know is remembered here.
    private volatile bool _onlyOldOperation;

    /// <summary>Makes the call.</summary>
    /// <param name="token">The refresh token.</param>
    /// <param name="deviceKey">The device that it belongs to, if any.</param>
    /// <param name="username">The canonical user name; null when it is not known.</param>
    public async Task<UserSession> RefreshAsync(RefreshToken token, string? deviceKey, string? username)
    {
        try
        {
            if (!_onlyOldOperation)
            {
                try
                {
                    return await TradeAsync(token, deviceKey).ConfigureAwait(false);
                }
                catch (CognitoServiceException e) when (pool.HasCustomEndpoint && IsUnknownOperation(e) && CanUseOldOperation(username))
                {
                    _logger.RefreshFellBack(e.Code);
                    _onlyOldOperation = true;
                }
            }
            return await TradeByOldOperationAsync(token, deviceKey, username).ConfigureAwait(false);
        }
        catch (RejectedInputException e)
        {
            // Nobody gave anything, so there is nobody to ask for something else: the person can only sign in again.
            throw new ReauthenticationRequiredException(e);
        }
    }

    private async Task<UserSession> TradeAsync(RefreshToken token, string? deviceKey)
    {
        var call = new GetTokensFromRefreshTokenCall
        {
            RefreshToken = token.Reveal(),
            ClientId = pool.ClientId,
            ClientSecret = pool.RevealClientSecret(),
            DeviceKey = deviceKey,
        };
        var operation = SessionOperations.GetTokensFromRefreshToken;
        var reply = await pool.Channel.SendAsync(operation, call, WireAuthorization.Anonymous, CancellationToken.None).ConfigureAwait(false);
        return Read(reply.AuthenticationResult, token, deviceKey, operation.Name);
    }

    private async Task<UserSession> TradeByOldOperationAsync(RefreshToken token, string? deviceKey, string? username)
    {
        if (!CanUseOldOperation(username))
            throw new InvalidOperationException("This endpoint does not know GetTokensFromRefreshToken, and its older sibling REFRESH_TOKEN_AUTH proves the client secret together with the user name, which a refresh token alone does not tell. Refresh a whole session instead.");
        var parameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = token.Reveal() };
        if (deviceKey is not null)
            parameters["DEVICE_KEY"] = deviceKey;
        if (username is not null && pool.SecretHash(username) is { } hash)
            parameters["SECRET_HASH"] = hash;
        var call = new InitiateAuthCall { AuthFlow = "REFRESH_TOKEN_AUTH", ClientId = pool.ClientId, AuthParameters = parameters };
        var operation = UserPoolOperations.InitiateAuth;
        var reply = await pool.Channel.SendAsync(operation, call, WireAuthorization.Anonymous, CancellationToken.None).ConfigureAwait(false);
        return Read(reply.AuthenticationResult, token, deviceKey, operation.Name);
    }

    private UserSession Read(AuthenticationResult? tokens, RefreshToken sent, string? deviceKey, string operation) =>
        SessionFactory.Create(tokens?.IdToken, tokens?.AccessToken, tokens?.RefreshToken, sent, deviceKey, pool.Channel.IsTrusted, operation);

    private bool CanUseOldOperation(string? username) => username is not null || !pool.HasClientSecret;

    // Each emulator has its own way of saying that it does not have an operation.
    private static bool IsUnknownOperation(CognitoServiceException e) =>
        e.Code.Value is "UnknownOperation" or "Unsupported" or "UnsupportedOperation" or "NotImplemented" or "InvalidAction"
        || e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
}
