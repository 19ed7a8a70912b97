namespace Cognito.Federation.Administration;

/// <summary>How users get in, and what happened when they did. A user is named by the canonical user name, the <c>sub</c>, or an alias.</summary>
/// <remarks>Every member throws <see cref="CognitoServiceException"/> for throttling, network, permission and configuration, and <see cref="RejectedInputException"/> with <see cref="CognitoErrorCode.UserNotFound"/> where there is no such user.</remarks>
public interface IUserAccessAdmin
{
    /// <summary>Confirms a registration without its code. No address is verified by it.</summary>
    /// <exception cref="RejectedInputException">No such user, or one who is confirmed (<see cref="CognitoErrorCode.UserAlreadyConfirmed"/>).</exception>
    /// <remarks>AWS operation: <c>AdminConfirmSignUp</c>.</remarks>
    Task ConfirmAsync(string username, IReadOnlyDictionary<string, string>? clientMetadata = null, CancellationToken cancellationToken = default);

    /// <summary>Sets a password.</summary>
    /// <param name="username">The user.</param>
    /// <param name="password">The password, checked by the pool's policy.</param>
    /// <param name="isPermanent">True: the user is confirmed and keeps it. False: the user must choose another at the next sign-in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">No such user, or a password that the pool refuses (<see cref="CognitoErrorCode.InvalidPassword"/>, <see cref="CognitoErrorCode.PasswordHistoryPolicyViolation"/>).</exception>
    /// <remarks>AWS operation: <c>AdminSetUserPassword</c>.</remarks>
    Task SetPasswordAsync(string username, string password, bool isPermanent, CancellationToken cancellationToken = default);

    /// <summary>Ends the password and sends a code with which the user sets another.</summary>
    /// <exception cref="RejectedInputException">No such user, or one who has no verified address (<see cref="CognitoErrorCode.InvalidParameter"/>).</exception>
    /// <exception cref="CognitoServiceException">The user's state does not allow it: whoever still has a temporary password is invited again instead (<see cref="InvitationAction.Resend"/>).</exception>
    /// <remarks>AWS operation: <c>AdminResetUserPassword</c>.</remarks>
    Task ResetPasswordAsync(string username, IReadOnlyDictionary<string, string>? clientMetadata = null, CancellationToken cancellationToken = default);

    /// <summary>Ends all sessions of the user. Tokens that somebody verifies offline stay valid until they expire.</summary>
    /// <exception cref="RejectedInputException">No such user.</exception>
    /// <remarks>AWS operation: <c>AdminUserGlobalSignOut</c>.</remarks>
    Task SignOutEverywhereAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Says which second factors the user is asked for.</summary>
    /// <exception cref="ArgumentException">Nothing is set, or the preferred factor is not set to true.</exception>
    /// <exception cref="RejectedInputException">No such user.</exception>
    /// <remarks>AWS operation: <c>AdminSetUserMFAPreference</c>.</remarks>
    Task SetMfaPreferenceAsync(string username, AdminMfaPreference preference, CancellationToken cancellationToken = default);

    /// <summary>Reads what the user did and how it was judged, newest first; each page is asked for when it is needed.</summary>
    /// <exception cref="RejectedInputException">No such user.</exception>
    /// <exception cref="CognitoServiceException">Threat protection is off (<see cref="CognitoErrorCode.UserPoolAddOnNotEnabled"/>).</exception>
    /// <remarks>AWS operation: <c>AdminListUserAuthEvents</c>.</remarks>
    IAsyncEnumerable<AuthEvent> ListAuthEventsAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Tells threat protection whether it was the user.</summary>
    /// <param name="username">The user.</param>
    /// <param name="eventId">The id of an event of <see cref="ListAuthEventsAsync"/>.</param>
    /// <param name="isValid">True: it was the user. False: it was somebody else.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">No such user.</exception>
    /// <exception cref="CognitoServiceException">No such event, or threat protection is off.</exception>
    /// <remarks>AWS operation: <c>AdminUpdateAuthEventFeedback</c>.</remarks>
    Task GiveFeedbackAsync(string username, string eventId, bool isValid, CancellationToken cancellationToken = default);
}
