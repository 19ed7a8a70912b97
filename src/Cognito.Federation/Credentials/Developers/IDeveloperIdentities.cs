namespace Cognito.Federation;

/// <summary>Users that the application itself signs in: its own logins, exchanged for AWS credentials. For servers: every call is signed with IAM credentials, those of <see cref="CognitoFederationOptions.Administration"/> or of the AWS SDK's chain.</summary>
public interface IDeveloperIdentities
{
    /// <summary>The login of a user, for <see cref="FederatedIdentity.From(ILoginTokenSource)"/>. Nothing is sent until a token is asked for.</summary>
    /// <param name="user">Whom the application has authenticated.</param>
    /// <param name="options">Lifetime and tags; null for the defaults.</param>
    /// <returns>The same login each time while it is in memory, so that its token and credentials are used again.</returns>
    /// <remarks>AWS operation: <c>GetOpenIdTokenForDeveloperIdentity</c>, allowed to the caller by IAM as <c>cognito-identity:GetOpenIdTokenForDeveloperIdentity</c>.</remarks>
    ILoginTokenSource Login(DeveloperUserId user, DeveloperLoginOptions? options = null);

    /// <summary>The identity of a user; null when the user has none yet. For support tools: AWS promises little throughput.</summary>
    /// <exception cref="CognitoServiceException">IAM does not allow it, or network or quota.</exception>
    /// <remarks>AWS operation: <c>LookupDeveloperIdentity</c>.</remarks>
    Task<IdentityId?> FindAsync(DeveloperUserId user, CancellationToken cancellationToken = default);

    /// <summary>The users of an identity, page by page. For support tools: AWS promises little throughput.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="providerName">The developer provider's name, which the results carry.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="CognitoServiceException">IAM does not allow it, or network or quota.</exception>
    /// <remarks>AWS operation: <c>LookupDeveloperIdentity</c>.</remarks>
    IAsyncEnumerable<DeveloperUserId> ListUsersAsync(IdentityId id, string providerName, CancellationToken cancellationToken = default);

    /// <summary>Makes two users one identity. The source's own id works no more; both are forgotten in every layer. Not repeated once it was sent.</summary>
    /// <param name="source">Whose identity goes.</param>
    /// <param name="destination">Whose identity stays; of the same developer provider.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The identity of both.</returns>
    /// <exception cref="ArgumentException">The users are of two providers.</exception>
    /// <exception cref="CognitoServiceException">Both have a login of one public provider (<see cref="CognitoErrorCode.ResourceConflict"/>), IAM does not allow it, or network or quota.</exception>
    /// <remarks>AWS operation: <c>MergeDeveloperIdentities</c>.</remarks>
    Task<IdentityId> MergeAsync(DeveloperUserId source, DeveloperUserId destination, CancellationToken cancellationToken = default);

    /// <summary>Takes a user from an identity. The user becomes an identity of its own at the next login; an identity that loses its last login is reached by nobody any more. Not repeated once it was sent.</summary>
    /// <exception cref="CognitoServiceException">IAM does not allow it, or network or quota.</exception>
    /// <remarks>AWS operation: <c>UnlinkDeveloperIdentity</c>.</remarks>
    Task UnlinkAsync(DeveloperUserId user, IdentityId id, CancellationToken cancellationToken = default);
}
