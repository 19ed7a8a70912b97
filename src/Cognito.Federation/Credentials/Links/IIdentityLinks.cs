namespace Cognito.Federation;

/// <summary>Says that two logins are one person, or no longer. Linking happens here and nowhere else: asking for credentials never links.</summary>
/// <remarks>Links last. No call is repeated once it was sent, and both logins are forgotten in every layer afterwards, so that the next call asks anew.</remarks>
public interface IIdentityLinks
{
    /// <summary>Lets a guest sign in and keep the identity id, and so the data under it. If the login has an identity already, the guest's is merged into that one.</summary>
    /// <param name="guest">Made with <see cref="FederatedIdentity.Guest"/>.</param>
    /// <param name="login">The login, such as a <see cref="LiveSession"/>, or one of <see cref="IDeveloperIdentities.Login"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException"><paramref name="guest"/> is no guest.</exception>
    /// <exception cref="CognitoServiceException">The two cannot be one (<see cref="CognitoErrorCode.ResourceConflict"/>), or network, quota or configuration; after a broken connection the link may have been made.</exception>
    /// <exception cref="ReauthenticationRequiredException">The login token was refused.</exception>
    /// <remarks>AWS operation: <c>GetCredentialsForIdentity</c> with the login; for a developer's login <c>GetOpenIdTokenForDeveloperIdentity</c> with the identity.</remarks>
    Task<IdentityLink> UpgradeGuestAsync(FederatedIdentity guest, ILoginTokenSource login, CancellationToken cancellationToken = default);

    /// <summary>Adds a second login to a person. If that login has an identity already, the two are merged.</summary>
    /// <param name="identity">The person, by a login.</param>
    /// <param name="additional">The login to add, of another provider: an identity has one login of each.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">Both logins are of one provider, or <paramref name="identity"/> is a guest.</exception>
    /// <exception cref="CognitoServiceException">The two cannot be one (<see cref="CognitoErrorCode.ResourceConflict"/>), or network, quota or configuration; after a broken connection the link may have been made.</exception>
    /// <exception cref="ReauthenticationRequiredException">A login token was refused.</exception>
    /// <remarks>AWS operation: <c>GetCredentialsForIdentity</c> with both logins; for a developer's login <c>GetOpenIdTokenForDeveloperIdentity</c> with the identity.</remarks>
    Task<IdentityLink> LinkAsync(FederatedIdentity identity, ILoginTokenSource additional, CancellationToken cancellationToken = default);

    /// <summary>Takes a login from a person. It becomes an identity of its own when it signs in next.</summary>
    /// <param name="identity">The person, by a login that stays.</param>
    /// <param name="providerName">The <c>Logins</c> key of the login that goes, or the name of a registered provider.</param>
    /// <param name="allowStranding">Lets the login go by which the person is proven. If it is the last one, nobody ever reaches the identity again. Default: false.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The login that would go is the one by which the person is proven, and <paramref name="allowStranding"/> is false.</exception>
    /// <exception cref="ArgumentException"><paramref name="identity"/> is a guest.</exception>
    /// <exception cref="CognitoServiceException">Network, quota or configuration; after a broken connection the login may be gone.</exception>
    /// <exception cref="ReauthenticationRequiredException">The login token was refused.</exception>
    /// <remarks>AWS operation: <c>UnlinkIdentity</c>.</remarks>
    Task UnlinkAsync(FederatedIdentity identity, string providerName, bool allowStranding = false, CancellationToken cancellationToken = default);
}
