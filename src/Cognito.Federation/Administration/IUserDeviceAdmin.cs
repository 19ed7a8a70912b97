namespace Cognito.Federation.Administration;

/// <summary>The devices that Cognito remembers of a user. A user is named by the canonical user name, the <c>sub</c>, or an alias.</summary>
/// <remarks>Every member throws <see cref="CognitoServiceException"/> for throttling, network, permission and configuration, and <see cref="RejectedInputException"/> with <see cref="CognitoErrorCode.UserNotFound"/> where there is no such user.</remarks>
public interface IUserDeviceAdmin
{
    /// <summary>Reads the user's devices one after another; each page is asked for when it is needed.</summary>
    /// <remarks>AWS operation: <c>AdminListDevices</c>.</remarks>
    IAsyncEnumerable<UserDevice> ListAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Reads a device.</summary>
    /// <returns>The device; null when the user has none of that key.</returns>
    /// <remarks>AWS operation: <c>AdminGetDevice</c>.</remarks>
    Task<UserDevice?> GetAsync(string username, string deviceKey, CancellationToken cancellationToken = default);

    /// <summary>Says whether the device may stand in for a second factor.</summary>
    /// <exception cref="CognitoServiceException">No such device (<see cref="CognitoErrorCode.DeviceNotFound"/>).</exception>
    /// <remarks>AWS operation: <c>AdminUpdateDeviceStatus</c>.</remarks>
    Task SetRememberedAsync(string username, string deviceKey, bool isRemembered, CancellationToken cancellationToken = default);

    /// <summary>Forgets the device: its next sign-in is that of a new one.</summary>
    /// <exception cref="CognitoServiceException">No such device (<see cref="CognitoErrorCode.DeviceNotFound"/>).</exception>
    /// <remarks>AWS operation: <c>AdminForgetDevice</c>.</remarks>
    Task ForgetAsync(string username, string deviceKey, CancellationToken cancellationToken = default);
}
