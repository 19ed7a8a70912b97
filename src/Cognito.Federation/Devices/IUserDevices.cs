namespace Cognito.Federation;

/// <summary>The devices that a signed-in user signed in on, in pools that remember devices.</summary>
public interface IUserDevices
{
    /// <summary>Makes a new device known to Cognito; needed only where it does not happen by itself (<see cref="DeviceConfirmation.WhenAsked"/>, or a failure).</summary>
    /// <param name="accessToken">An access token of the sign-in that met the device.</param>
    /// <param name="device">The <see cref="SignedIn.NewDevice"/> of that sign-in.</param>
    /// <param name="name">A name that the user will know it by; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The same device, confirmed; says whether the user is to be asked to remember it.</returns>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration. A device that is confirmed already is no error.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>ConfirmDevice</c>.</remarks>
    Task<NewDevice> ConfirmAsync(AccessToken accessToken, NewDevice device, string? name = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the user's devices, page by page as they are read.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>ListDevices</c>, once for each 60 devices.</remarks>
    IAsyncEnumerable<UserDevice> ListAsync(AccessToken accessToken, CancellationToken cancellationToken = default);

    /// <summary>Reads one device.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The device's key; the session has the key of its own device.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when the user has no such device.</returns>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>GetDevice</c>.</remarks>
    Task<UserDevice?> FindAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default);

    /// <summary>Says that the device stands for a second factor from now on.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The device's key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration; no such device (<see cref="CognitoErrorCode.DeviceNotFound"/>).</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>UpdateDeviceStatus</c> with <c>remembered</c>.</remarks>
    Task RememberAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default);

    /// <summary>Says that the device no longer stands for a second factor; its sessions go on.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The device's key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration; no such device (<see cref="CognitoErrorCode.DeviceNotFound"/>).</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>UpdateDeviceStatus</c> with <c>not_remembered</c>.</remarks>
    Task DistrustAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default);

    /// <summary>Deletes the device at Cognito: its next sign-in is that of a new device, and its session can no longer be refreshed.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The device's key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is expired or revoked: sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration. A device that is gone already is no error.</exception>
    /// <exception cref="InvalidOperationException">The token was never set.</exception>
    /// <remarks>AWS operation: <c>ForgetDevice</c>.</remarks>
    Task ForgetAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default);
}
