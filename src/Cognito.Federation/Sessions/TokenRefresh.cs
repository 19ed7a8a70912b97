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
    public async Task<UserSession> RefreshAsync(RefreshRequest request)
    {
        try
        {
            if (_onlyOldOperation)
                return await TradeByOldOperationAsync(request).ConfigureAwait(false);
            try
            {
                return await TradeAsync(request).ConfigureAwait(false);
            }
            catch (CognitoServiceException e) when (pool.HasCustomEndpoint && IsUnknownOperation(e) && CanUseOldOperation(request))
            {
                var session = await TradeByOldOperationAsync(request).ConfigureAwait(false);
                // Remembered once it worked: the first answer may have been a proxy's.
                _logger.RefreshFellBack(e.Code);
                _onlyOldOperation = true;
                return session;
            }
        }
        catch (CognitoServiceException e) when (e.Code == CognitoErrorCode.DeviceNotFound)
        {
            // The token is bound to the device, so no later try can succeed.
            throw new ReauthenticationRequiredException(e);
        }
        catch (RejectedInputException e)
        {
            // Nobody gave anything, so there is nobody to ask for something else. The older operation shares its errors with the sign-in; here they mean what the newer one's do.
            var rule = ErrorRules.For(e.Code, SessionOperations.GetTokensFromRefreshToken.Name);
            throw rule.Kind == ErrorKind.Service
                ? new CognitoServiceException(e.Code, e.Message, e, e.Origin) { IsTransient = rule.IsTransient }
                : new ReauthenticationRequiredException(e);
        }
    }

    private async Task<UserSession> TradeAsync(RefreshRequest request)
    {
        var operation = SessionOperations.GetTokensFromRefreshToken;
        var reply = await pool.SendAsync(operation, client => new GetTokensFromRefreshTokenCall
        {
            RefreshToken = request.Token.Reveal(),
            ClientId = client.Id,
            ClientSecret = client.RevealSecret(),
            DeviceKey = request.DeviceKey,
            ClientMetadata = request.Context.Metadata(),
        }, CancellationToken.None).ConfigureAwait(false);
        return Read(reply.AuthenticationResult, request, operation.Name);
    }

    private async Task<UserSession> TradeByOldOperationAsync(RefreshRequest request)
    {
        if (!CanUseOldOperation(request))
            throw new InvalidOperationException("This endpoint does not know GetTokensFromRefreshToken, and its older sibling REFRESH_TOKEN_AUTH proves the client secret together with the user name, which a refresh token alone does not tell. Refresh a whole session instead.");
        var operation = UserPoolOperations.InitiateAuth;
        var reply = await pool.SendAsync(operation, client =>
        {
            var parameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = request.Token.Reveal() };
            if (request.DeviceKey is { } deviceKey)
                parameters["DEVICE_KEY"] = deviceKey;
            if (request.Session?.Username is { } username && client.SecretHash(username) is { } hash)
                parameters["SECRET_HASH"] = hash;
            return new InitiateAuthCall { AuthFlow = "REFRESH_TOKEN_AUTH", ClientId = client.Id, AuthParameters = parameters, Context = request.Context };
        }, CancellationToken.None).ConfigureAwait(false);
        return Read(reply.AuthenticationResult, request, operation.Name);
    }

    private UserSession Read(AuthenticationResult? tokens, RefreshRequest request, string operation) =>
        SessionFactory.Create(tokens?.IdToken, tokens?.AccessToken, tokens?.RefreshToken, request.Token, request.DeviceKey, pool.Channel.IsTrusted, operation);

    private bool CanUseOldOperation(RefreshRequest request) => request.Session is not null || !pool.HasClientSecret;

    // Each emulator has its own way of saying that it does not have an operation.
    private static bool IsUnknownOperation(CognitoServiceException e) =>
        e.Code.Value is "UnknownOperation" or "Unsupported" or "UnsupportedOperation" or "NotImplemented" or "InvalidAction"
        || e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
}
