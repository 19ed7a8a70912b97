namespace Cognito.Federation;

/// <summary>What Cognito knows about the signed-in user, and how the user changes it.</summary>
/// <remarks>
/// Each method takes an access token with the scope <c>aws.cognito.signin.user.admin</c>, which every API sign-in gives. Each throws
/// <see cref="ReauthenticationRequiredException"/> when that token is expired or revoked or the user is gone (sign in again),
/// <see cref="CognitoServiceException"/> for throttling, network or configuration, and <see cref="InvalidOperationException"/> when the token was never set.
/// </remarks>
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

    /// <summary>Changes attributes: all of those given, or none.</summary>
    /// <param name="accessToken">The signed-in user's access token.</param>
    /// <param name="attributes">New values by Cognito's names (<c>given_name</c>, <c>custom:tenant</c>); an empty value deletes the attribute.</param>
    /// <param name="context">What travels beside the request. Cognito takes its client metadata here, nothing else.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Which changed addresses or numbers wait for a code, and where it was sent.</returns>
    /// <exception cref="RejectedInputException">
    /// A value breaks the pool's rules (<see cref="CognitoErrorCode.InvalidParameter"/>), or another user has it as a name (<see cref="CognitoErrorCode.AliasExists"/>): ask the person again.
    /// </exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">
    /// Throttling, network or configuration. With <see cref="CognitoErrorCode.AttributeNotWritable"/> the app client may not write one of the attributes.
    /// With <see cref="CognitoErrorCode.CodeDeliveryFailure"/> the code could not be sent: offer <see cref="SendVerificationCodeAsync"/>.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="attributes"/> holds nothing.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>UpdateUserAttributes</c>. Not repeated after it may have reached Cognito. Tokens show the change after the next refresh.</remarks>
    Task<ProfileUpdate> UpdateAsync(AccessToken accessToken, IReadOnlyDictionary<string, string> attributes, RequestContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes attributes.</summary>
    /// <param name="accessToken">The signed-in user's access token.</param>
    /// <param name="names">Their Cognito names. One that the user does not have is no error.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">
    /// Throttling, network or configuration; the pool requires an attribute or lets nobody change it (<see cref="CognitoErrorCode.InvalidParameter"/>), or the app client may not write it (<see cref="CognitoErrorCode.AttributeNotWritable"/>).
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="names"/> holds nothing, or an empty name.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>DeleteUserAttributes</c>.</remarks>
    Task DeleteAttributesAsync(AccessToken accessToken, IEnumerable<string> names, CancellationToken cancellationToken = default);

    /// <summary>Sends a code that proves an address or number, the new one where a change waits for it. An older code is dead.</summary>
    /// <param name="accessToken">The signed-in user's access token.</param>
    /// <param name="attribute"><c>email</c> or <c>phone_number</c>.</param>
    /// <param name="context">What travels beside the request. Cognito takes its client metadata here, nothing else.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the code was sent.</returns>
    /// <exception cref="RejectedInputException">Five codes an hour were asked for already (<see cref="CognitoErrorCode.LimitExceeded"/>): let the person wait.</exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration; or the user has no such attribute (<see cref="CognitoErrorCode.InvalidParameter"/>).</exception>
    /// <exception cref="ArgumentException"><paramref name="attribute"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>GetUserAttributeVerificationCode</c>. The code is valid for 24 hours.</remarks>
    Task<CodeDelivery> SendVerificationCodeAsync(AccessToken accessToken, string attribute, RequestContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Proves an address or number with the code that was sent. A changed value that waited for it takes effect now.</summary>
    /// <param name="accessToken">The signed-in user's access token.</param>
    /// <param name="attribute"><c>email</c> or <c>phone_number</c>.</param>
    /// <param name="code">The code from the mail or text message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">
    /// The code is wrong (<see cref="CognitoErrorCode.CodeMismatch"/>), too old or never sent (<see cref="CognitoErrorCode.ExpiredCode"/>: send another), or 15 were tried within the hour (<see cref="CognitoErrorCode.LimitExceeded"/>: wait);
    /// or another user proved the same address or number (<see cref="CognitoErrorCode.AliasExists"/>).
    /// </exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>VerifyUserAttribute</c>.</remarks>
    Task VerifyAsync(AccessToken accessToken, string attribute, string code, CancellationToken cancellationToken = default);

    /// <summary>Deletes the signed-in user for good. All sessions of the user end; access tokens that others verify by themselves live until they expire.</summary>
    /// <param name="accessToken">The signed-in user's access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone already: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>DeleteUser</c>. It cannot be undone: confirm with the person first.</remarks>
    Task DeleteAccountAsync(AccessToken accessToken, CancellationToken cancellationToken = default);
}
