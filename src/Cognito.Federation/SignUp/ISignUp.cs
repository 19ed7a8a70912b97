namespace Cognito.Federation;

/// <summary>How a person becomes a user of the pool: register, then prove the address with the code that was sent.</summary>
public interface ISignUp
{
    /// <summary>Registers a user. Usually Cognito then sends a code that <see cref="ConfirmAsync"/> wants.</summary>
    /// <returns>The new user's subject, whether a code is still wanted, and where it was sent.</returns>
    /// <exception cref="RejectedInputException">
    /// The name is taken (<see cref="CognitoErrorCode.UsernameExists"/>), the password breaks the pool's policy (<see cref="CognitoErrorCode.InvalidPassword"/>),
    /// an attribute is refused (<see cref="CognitoErrorCode.InvalidParameter"/>), or a pre-sign-up trigger said no (<see cref="CognitoFederationException.TriggerMessage"/> has its words). Ask the person again.
    /// </exception>
    /// <exception cref="CognitoServiceException">
    /// Throttling, network or configuration. With <see cref="CognitoErrorCode.CodeDeliveryFailure"/> the user exists already: offer <see cref="ResendCodeAsync"/>, do not register again.
    /// </exception>
    /// <remarks>AWS operation: <c>SignUp</c>. Not repeated after it may have reached Cognito.</remarks>
    Task<SignUpReceipt> RegisterAsync(SignUpRequest request, CancellationToken cancellationToken = default);

    /// <summary>Proves the address with the code that was sent, which makes the user able to sign in.</summary>
    /// <param name="username">The name used at <see cref="RegisterAsync"/>, or a verified alias.</param>
    /// <param name="code">The code from the mail or text message; valid for 24 hours.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">The code is wrong (<see cref="CognitoErrorCode.CodeMismatch"/>) or too old (<see cref="CognitoErrorCode.ExpiredCode"/>: resend), or too many were tried (<see cref="CognitoErrorCode.TooManyFailedAttempts"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>ConfirmSignUp</c>.</remarks>
    Task<SignUpConfirmation> ConfirmAsync(string username, string code, RequestContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Proves the address of a registration made a moment ago, so that the person can be signed in without being asked again.</summary>
    /// <param name="receipt">What <see cref="RegisterAsync"/> gave.</param>
    /// <param name="code">The code from the mail or text message; valid for 24 hours.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The confirmation for <see cref="SignInRequest.AfterSignUp"/>.</returns>
    /// <exception cref="RejectedInputException">The code is wrong (<see cref="CognitoErrorCode.CodeMismatch"/>) or too old (<see cref="CognitoErrorCode.ExpiredCode"/>: resend), or too many were tried (<see cref="CognitoErrorCode.TooManyFailedAttempts"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>ConfirmSignUp</c> with the <c>Session</c> of <c>SignUp</c>.</remarks>
    Task<SignUpConfirmation> CompleteAsync(SignUpReceipt receipt, string code, RequestContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Sends the confirmation code once more.</summary>
    /// <param name="username">The name used at <see cref="RegisterAsync"/>.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the code was sent. With existence hiding, Cognito answers so for unknown names too.</returns>
    /// <exception cref="RejectedInputException">Five codes an hour were asked for already (<see cref="CognitoErrorCode.LimitExceeded"/>), or the user is confirmed.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>ResendConfirmationCode</c>.</remarks>
    Task<CodeDelivery> ResendCodeAsync(string username, RequestContext? context = null, CancellationToken cancellationToken = default);
}
