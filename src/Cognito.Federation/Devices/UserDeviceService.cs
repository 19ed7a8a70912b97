using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>A signed-in user's devices at one user pool.</summary>
internal sealed class UserDeviceService(UserPoolContext pool, DeviceMemory memory) : IUserDevices
{
    public async Task<NewDevice> ConfirmAsync(AccessToken accessToken, NewDevice device, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        try
        {
            var asksUser = await memory.ConfirmAsync(accessToken, device.Device, name, cancellationToken).ConfigureAwait(false);
            return new NewDevice(device.Device, IsConfirmed: true, asksUser);
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.DeviceKeyExists)
        {
            return device with { IsConfirmed = true };
        }
    }

    public IAsyncEnumerable<UserDevice> ListAsync(AccessToken accessToken, CancellationToken cancellationToken = default) => Pages.WalkAsync(
        DeviceOperations.List.Name,
        (token, cancel) => pool.SendAsync(
            DeviceOperations.List,
            new ListDevicesCall { AccessToken = accessToken.Reveal(), Limit = Pages.Size, PaginationToken = token },
            cancel),
        static page => page.Devices?.Select(device => device.ToDevice(DeviceOperations.List.Name)),
        static page => page.PaginationToken,
        cancellationToken);

    public async Task<UserDevice?> FindAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(deviceKey);
        try
        {
            var reply = await pool.SendAsync(DeviceOperations.Get, new GetDeviceCall { AccessToken = accessToken.Reveal(), DeviceKey = deviceKey }, cancellationToken).ConfigureAwait(false);
            return (reply.Device ?? throw ErrorTranslation.Unreadable(DeviceOperations.Get.Name, "it holds no device.")).ToDevice(DeviceOperations.Get.Name);
        }
        catch (CognitoServiceException e) when (IsGone(e))
        {
            return null;
        }
    }

    public Task RememberAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default) =>
        UpdateAsync(accessToken, deviceKey, "remembered", cancellationToken);

    public Task DistrustAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default) =>
        UpdateAsync(accessToken, deviceKey, "not_remembered", cancellationToken);

    public async Task ForgetAsync(AccessToken accessToken, string deviceKey, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(deviceKey);
        try
        {
            await pool.SendAsync(DeviceOperations.Forget, new ForgetDeviceCall { AccessToken = accessToken.Reveal(), DeviceKey = deviceKey }, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoServiceException e) when (IsGone(e))
        {
            // What was asked for is so.
        }
    }

    private async Task UpdateAsync(AccessToken accessToken, string deviceKey, string status, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(deviceKey);
        var call = new UpdateDeviceStatusCall { AccessToken = accessToken.Reveal(), DeviceKey = deviceKey, DeviceRememberedStatus = status };
        await pool.SendAsync(DeviceOperations.UpdateStatus, call, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsGone(CognitoServiceException e) => e.Code == CognitoErrorCode.DeviceNotFound || e.Code == CognitoErrorCode.ResourceNotFound;
}
