namespace Cognito.Federation.Administration;

/// <summary>Users of the pool. A user is named by the canonical user name, the <c>sub</c>, or an alias.</summary>
public interface IUserAdmin
{
    /// <summary>Makes a user who chooses a password at the first sign-in, or invites one again.</summary>
    /// <exception cref="RejectedInputException">
    /// The name is taken (<see cref="CognitoErrorCode.UsernameExists"/>), the temporary password breaks the policy (<see cref="CognitoErrorCode.InvalidPassword"/>), an attribute is refused
    /// (<see cref="CognitoErrorCode.InvalidParameter"/>), or a user who has signed in cannot be invited again (<see cref="CognitoErrorCode.UnsupportedUserState"/>).
    /// </exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminCreateUser</c>. Not repeated after it may have reached Cognito.</remarks>
    Task<DirectoryUser> CreateAsync(CreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a user.</summary>
    /// <returns>The user; null when there is none.</returns>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminGetUser</c>. It counts towards the monthly active users that AWS bills.</remarks>
    Task<DirectoryUser?> GetAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Reads users one after another; each page of 60 is asked for when it is needed.</summary>
    /// <param name="filter">Which users. Null: all.</param>
    /// <param name="attributes">Which attributes, beside <c>sub</c>. Null: all. Cognito refuses the whole list when one of the users in it lacks one of these.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>ListUsers</c>. A user made a moment ago may be missing. It allows few calls a second: do not build a sign-in on it.</remarks>
    IAsyncEnumerable<DirectoryUser> ListAsync(UserFilter? filter = null, IReadOnlyCollection<string>? attributes = null, CancellationToken cancellationToken = default);

    /// <summary>Sets attributes. An empty value removes the attribute.</summary>
    /// <param name="username">The user.</param>
    /// <param name="attributes">Attributes by their Cognito names. A new <c>email</c> or <c>phone_number</c> is unverified unless <c>email_verified</c> or <c>phone_number_verified</c> is set to <c>true</c> with it.</param>
    /// <param name="clientMetadata">Pairs for the pool's Lambda triggers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">No such user, a value that the pool refuses, or an address that is another user's alias (<see cref="CognitoErrorCode.AliasExists"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminUpdateUserAttributes</c>.</remarks>
    Task UpdateAttributesAsync(string username, IReadOnlyDictionary<string, string> attributes, IReadOnlyDictionary<string, string>? clientMetadata = null, CancellationToken cancellationToken = default);

    /// <summary>Removes attributes.</summary>
    /// <exception cref="RejectedInputException">No such user, or an attribute that cannot be removed.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminDeleteUserAttributes</c>.</remarks>
    Task DeleteAttributesAsync(string username, IReadOnlyCollection<string> attributes, CancellationToken cancellationToken = default);

    /// <summary>Deletes the user for good.</summary>
    /// <exception cref="RejectedInputException">No such user (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminDeleteUser</c>.</remarks>
    Task DeleteAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Lets a disabled user sign in again.</summary>
    /// <exception cref="RejectedInputException">No such user (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminEnableUser</c>.</remarks>
    Task EnableAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Ends the user's sessions and refuses new sign-ins. Tokens that somebody verifies offline stay valid until they expire.</summary>
    /// <exception cref="RejectedInputException">No such user (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminDisableUser</c>.</remarks>
    Task DisableAsync(string username, CancellationToken cancellationToken = default);
}
