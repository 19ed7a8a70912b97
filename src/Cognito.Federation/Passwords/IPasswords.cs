namespace Cognito.Federation;

/// <summary>How a person changes a password, and sets a forgotten one anew with a code.</summary>
public interface IPasswords
{
    /// <summary>Replaces the password of the signed-in user. Sessions go on, this one among them.</summary>
    /// <param name="accessToken">An access token with the scope <c>aws.cognito.signin.user.admin</c>, which every API sign-in gives.</param>
    /// <param name="current">The password until now; null for a user who has none, because codes or passkeys were enough so far.</param>
    /// <param name="proposed">The new password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">
    /// The current password is wrong (<see cref="CognitoErrorCode.InvalidCredentials"/>), the new one breaks the pool's policy (<see cref="CognitoErrorCode.InvalidPassword"/>)
    /// or was used before (<see cref="CognitoErrorCode.PasswordHistoryPolicyViolation"/>): ask again. With <see cref="CognitoErrorCode.LimitExceeded"/>, five attempts were made within the hour: let the person wait.
    /// </exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="ArgumentException">A password is empty.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>ChangePassword</c>. To end the other sessions, call <see cref="IUserSessions.SignOutEverywhereAsync"/> afterwards.</remarks>
    Task ChangeAsync(AccessToken accessToken, string? current, string proposed, CancellationToken cancellationToken = default);

    /// <summary>Sends the code with which <see cref="CompleteResetAsync"/> sets a forgotten password anew.</summary>
    /// <param name="username">The user name, or a verified alias.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the code was sent. App clients that hide who exists answer so for unknown and disabled users too, and for users without a verified contact: "sent" is no promise.</returns>
    /// <exception cref="RejectedInputException">
    /// The user has a temporary password (<see cref="CognitoErrorCode.PasswordNotResettable"/>: an administrator sends the invitation again),
    /// no verified e-mail address or phone number (<see cref="CognitoErrorCode.NoVerifiedContact"/>: an administrator sets one, or the password),
    /// or asked for five codes within the hour (<see cref="CognitoErrorCode.LimitExceeded"/>: wait).
    /// </exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration; with <see cref="CognitoErrorCode.CodeDeliveryFailure"/> the code could not be sent.</exception>
    /// <exception cref="ArgumentException"><paramref name="username"/> is empty.</exception>
    /// <remarks>AWS operation: <c>ForgotPassword</c>. Cognito prefers the phone number unless the pool's account recovery setting says otherwise. The code is valid for one hour.</remarks>
    Task<CodeDelivery> StartResetAsync(string username, RequestContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Sets a new password with the code that was sent. Sessions go on.</summary>
    /// <param name="username">The name used at <see cref="StartResetAsync"/>.</param>
    /// <param name="code">The code from the mail or text message.</param>
    /// <param name="newPassword">The new password. One that the pool's policy refuses does not use up the code.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">
    /// The code is wrong (<see cref="CognitoErrorCode.CodeMismatch"/>), too old or never asked for (<see cref="CognitoErrorCode.ExpiredCode"/>: send another), or too many were tried
    /// (<see cref="CognitoErrorCode.LimitExceeded"/> or <see cref="CognitoErrorCode.TooManyFailedAttempts"/>: wait); or the password breaks the pool's policy (<see cref="CognitoErrorCode.InvalidPassword"/>).
    /// </exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>AWS operation: <c>ConfirmForgotPassword</c>.</remarks>
    Task CompleteResetAsync(string username, string code, string newPassword, RequestContext? context = null, CancellationToken cancellationToken = default);
}
