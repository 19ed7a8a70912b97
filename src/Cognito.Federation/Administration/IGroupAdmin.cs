namespace Cognito.Federation.Administration;

/// <summary>Groups of users. Tokens name a user's groups in <c>cognito:groups</c> from the next sign-in or refresh on.</summary>
public interface IGroupAdmin
{
    /// <summary>Makes a group.</summary>
    /// <exception cref="RejectedInputException">The name is taken (<see cref="CognitoErrorCode.GroupExists"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>CreateGroup</c>.</remarks>
    Task<DirectoryGroup> CreateAsync(string name, GroupSettings? settings = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a group.</summary>
    /// <returns>The group; null when there is none.</returns>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>GetGroup</c>.</remarks>
    Task<DirectoryGroup?> GetAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Reads groups one after another; each page of 60 is asked for when it is needed.</summary>
    /// <param name="username">The user whose groups these are to be. Null: all groups of the pool.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="RejectedInputException">No such user (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">Throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operations: <c>ListGroups</c>; with a user, <c>AdminListGroupsForUser</c>.</remarks>
    IAsyncEnumerable<DirectoryGroup> ListAsync(string? username = null, CancellationToken cancellationToken = default);

    /// <summary>Changes what a group says; its name stays.</summary>
    /// <exception cref="CognitoServiceException">No such group (<see cref="CognitoErrorCode.GroupNotFound"/>); throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>UpdateGroup</c>.</remarks>
    Task<DirectoryGroup> UpdateAsync(string name, GroupSettings settings, CancellationToken cancellationToken = default);

    /// <summary>Deletes a group. Its members stay users.</summary>
    /// <exception cref="CognitoServiceException">No such group (<see cref="CognitoErrorCode.GroupNotFound"/>); throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>DeleteGroup</c>.</remarks>
    Task DeleteAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Puts a user into a group; nothing happens to one who is in it.</summary>
    /// <exception cref="RejectedInputException">No such user (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">No such group (<see cref="CognitoErrorCode.GroupNotFound"/>); throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminAddUserToGroup</c>.</remarks>
    Task AddUserAsync(string name, string username, CancellationToken cancellationToken = default);

    /// <summary>Takes a user out of a group; nothing happens to one who is not in it.</summary>
    /// <exception cref="RejectedInputException">No such user (<see cref="CognitoErrorCode.UserNotFound"/>).</exception>
    /// <exception cref="CognitoServiceException">No such group (<see cref="CognitoErrorCode.GroupNotFound"/>); throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>AdminRemoveUserFromGroup</c>.</remarks>
    Task RemoveUserAsync(string name, string username, CancellationToken cancellationToken = default);

    /// <summary>Reads the users in a group one after another; each page of 60 is asked for when it is needed.</summary>
    /// <exception cref="CognitoServiceException">No such group (<see cref="CognitoErrorCode.GroupNotFound"/>); throttling, network, permission or configuration.</exception>
    /// <remarks>AWS operation: <c>ListUsersInGroup</c>.</remarks>
    IAsyncEnumerable<DirectoryUser> ListUsersAsync(string name, CancellationToken cancellationToken = default);
}
