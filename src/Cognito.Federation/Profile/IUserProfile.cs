namespace Cognito.Federation;

/// <summary>What Cognito knows about the signed-in user.</summary>
public interface IUserProfile
{
    /// <summary>Reads the signed-in user's attributes as they are now.</summary>
    /// <param name="accessToken">An access token with the scope <c>aws.cognito.signin.user.admin</c>, which every API sign-in gives.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>GetUser</c>.</remarks>
    Task<UserProfile> GetAsync(AccessToken accessToken, CancellationToken cancellationToken = default);
}
