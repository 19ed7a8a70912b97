namespace Cognito.Federation.Administration;

/// <summary>External sign-ins that lead to a user of the pool.</summary>
public interface IFederationAdmin
{
    /// <summary>Lets an external person sign in as a user of the pool. Do it before that person's first sign-in; afterwards, delete the profile that Cognito made for them first.</summary>
    /// <param name="username">The user who is to be signed in; the profile stays, whatever the provider says.</param>
    /// <param name="source">The external person. At most five belong to one user.</param>
    /// <param name="allowUnverifiedEmail">
    /// Link also where the user's e-mail address is not verified. Whoever signs up with somebody else's address and waits for them to come in with Google would then share their account: say true only
    /// when something else than the address shows that both are one person.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">
    /// No such user, no verified e-mail address (<see cref="CognitoErrorCode.EmailNotVerified"/>, decided here, nothing was changed), five links already (<see cref="CognitoErrorCode.LimitExceeded"/>), or a
    /// person who is linked to another user (<see cref="CognitoErrorCode.AliasExists"/>, <see cref="CognitoErrorCode.InvalidParameter"/>).
    /// </exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operations: <c>AdminGetUser</c>, then <c>AdminLinkProviderForUser</c>.</remarks>
    Task LinkAsync(string username, ExternalUser source, bool allowUnverifiedEmail = false, CancellationToken cancellationToken = default);

    /// <summary>Ends such a link. The next sign-in of the external person makes a user of their own.</summary>
    /// <exception cref="RejectedInputException">No such link (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminDisableProviderForUser</c>.</remarks>
    Task UnlinkAsync(ExternalUser source, CancellationToken cancellationToken = default);
}
