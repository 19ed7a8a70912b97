using System.Text.Json;

namespace Cognito.Federation;

/// <summary>With what the signed-in user proves who they are: authenticator app, codes by text message and mail, passkeys.</summary>
/// <remarks>Every member wants an access token with the scope <c>aws.cognito.signin.user.admin</c>, which every API sign-in gives. A token that was never set throws <see cref="InvalidOperationException"/>.</remarks>
public interface ISignInFactors
{
    /// <summary>Begins the setup of an authenticator app. Show <see cref="TotpEnrolment.ToUri"/> as a QR code, then ask for the code that the app shows.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A new secret. An app that was set up before stays in use until <see cref="CompleteTotpAsync"/> succeeds; a secret that was begun and not completed is dropped.</returns>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">The pool does not have authenticator apps (<see cref="CognitoErrorCode.SoftwareTokenMFANotFound"/>), or throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>AssociateSoftwareToken</c>. Not repeated after it may have reached Cognito.</remarks>
    Task<TotpEnrolment> StartTotpAsync(AccessToken accessToken, CancellationToken cancellationToken = default);

    /// <summary>Ends the setup of an authenticator app with the first code that it shows. Sign-ins ask for it once <see cref="SetPreferencesAsync"/> turned it on.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyName">A name of the app for the person, which later sign-ins show; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">The code is wrong (<see cref="CognitoErrorCode.EnableSoftwareTokenMFA"/>): ask for the next one. If it is wrong again and again, the clock of the device is off.</exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">No setup was begun (<see cref="CognitoErrorCode.SoftwareTokenMFANotFound"/>), or throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>VerifySoftwareToken</c>. Not repeated after it may have reached Cognito.</remarks>
    Task CompleteTotpAsync(AccessToken accessToken, string code, string? friendlyName = null, CancellationToken cancellationToken = default);

    /// <summary>Turns second factors on and off, and says which is asked for where several are on. What is null in the preferences stays as it is.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="preferences">What changes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The preferences change nothing, or prefer two factors.</exception>
    /// <exception cref="RejectedInputException">The user lacks what a factor needs (<see cref="CognitoErrorCode.InvalidParameter"/>): a phone number, an e-mail address, an authenticator app that was set up, or, for passkeys, another second factor.</exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>SetUserMFAPreference</c>.</remarks>
    Task SetPreferencesAsync(AccessToken accessToken, MfaPreferences preferences, CancellationToken cancellationToken = default);

    /// <summary>Reads with what the user can sign in.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>GetUserAuthFactors</c>.</remarks>
    Task<AvailableFactors> GetAsync(AccessToken accessToken, CancellationToken cancellationToken = default);

    /// <summary>Begins the making of a passkey.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The options for <c>navigator.credentials.create</c>, in the JSON form that <c>PublicKeyCredential.parseCreationOptionsFromJSON</c> reads. Hand them to the browser as they are.
    /// They are good for one answer, within a few minutes.
    /// </returns>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">
    /// The pool does not allow passkeys (<see cref="CognitoErrorCode.WebAuthnNotEnabled"/>) or has no relying party (<see cref="CognitoErrorCode.WebAuthnConfigurationMissing"/>), or throttling, network or configuration.
    /// </exception>
    /// <remarks>AWS operation: <c>StartWebAuthnRegistration</c>.</remarks>
    Task<JsonElement> StartPasskeyAsync(AccessToken accessToken, CancellationToken cancellationToken = default);

    /// <summary>Ends the making of a passkey with what the browser answered.</summary>
    /// <param name="accessToken">The user's access token, of the same app client as at <see cref="StartPasskeyAsync"/>.</param>
    /// <param name="credential">The browser's answer as it came: the new credential's <c>toJSON()</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException"><paramref name="credential"/> is not a JSON object.</exception>
    /// <exception cref="RejectedInputException">
    /// It came too late or a second time (<see cref="CognitoErrorCode.WebAuthnChallengeNotFound"/>: start again), the device is not good enough (<see cref="CognitoErrorCode.WebAuthnCredentialNotSupported"/>),
    /// the answer cannot be read (<see cref="CognitoErrorCode.InvalidParameter"/>), or the user has as many passkeys as Cognito allows (<see cref="CognitoErrorCode.LimitExceeded"/>).
    /// </exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">
    /// The page's origin or relying party is not the pool's (<see cref="CognitoErrorCode.WebAuthnOriginNotAllowed"/>, <see cref="CognitoErrorCode.WebAuthnRelyingPartyMismatch"/>),
    /// another app client started it (<see cref="CognitoErrorCode.WebAuthnClientMismatch"/>), or throttling, network or configuration.
    /// </exception>
    /// <remarks>AWS operation: <c>CompleteWebAuthnRegistration</c>. Not repeated after it may have reached Cognito.</remarks>
    Task CompletePasskeyAsync(AccessToken accessToken, JsonElement credential, CancellationToken cancellationToken = default);

    /// <summary>Lists the user's passkeys. Pages are read as the loop comes to them.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>ListWebAuthnCredentials</c>.</remarks>
    IAsyncEnumerable<Passkey> ListPasskeysAsync(AccessToken accessToken, CancellationToken cancellationToken = default);

    /// <summary>Deletes a passkey at Cognito; the device keeps its half, which is then good for nothing.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="credentialId">The passkey's <see cref="Passkey.CredentialId"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RejectedInputException">The user has no such passkey (<see cref="CognitoErrorCode.ResourceNotFound"/>): list them again.</exception>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked, or the user is gone: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>DeleteWebAuthnCredential</c>. Not repeated after it may have reached Cognito.</remarks>
    Task DeletePasskeyAsync(AccessToken accessToken, string credentialId, CancellationToken cancellationToken = default);
}
