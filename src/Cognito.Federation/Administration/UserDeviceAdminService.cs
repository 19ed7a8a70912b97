using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>The devices of the users of one pool.</summary>
internal sealed class UserDeviceAdminService(AdministrationContext pool) : IUserDeviceAdmin
{
    public IAsyncEnumerable<UserDevice> ListAsync(string username, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return Pages.WalkAsync(
            AdminDeviceOperations.AdminListDevices.Name,
            (token, cancel) => pool.SendAsync(
                AdminDeviceOperations.AdminListDevices,
                new AdminListDevicesCall { UserPoolId = pool.PoolId, Username = username, Limit = Pages.Size, PaginationToken = token },
                cancel),
            static page => page.Devices?.Select(device => device.ToDevice(AdminDeviceOperations.AdminListDevices.Name)),
            static page => page.PaginationToken,
            cancellationToken);
    }

    public async Task<UserDevice?> GetAsync(string username, string deviceKey, CancellationToken cancellationToken = default)
    {
        var call = Call(username, deviceKey);
        try
        {
            var reply = await pool.SendAsync(AdminDeviceOperations.AdminGetDevice, call, cancellationToken).ConfigureAwait(false);
            return reply.Device.ToDevice(AdminDeviceOperations.AdminGetDevice.Name);
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.DeviceNotFound)
        {
            return null;
        }
    }

    public Task SetRememberedAsync(string username, string deviceKey, bool isRemembered, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(deviceKey);
        return pool.SendAsync(AdminDeviceOperations.AdminUpdateDeviceStatus, new AdminUpdateDeviceStatusCall
        {
            UserPoolId = pool.PoolId,
            Username = username,
            DeviceKey = deviceKey,
            DeviceRememberedStatus = isRemembered ? "remembered" : "not_remembered",
        }, cancellationToken);
    }

    public Task ForgetAsync(string username, string deviceKey, CancellationToken cancellationToken = default) =>
        pool.SendAsync(AdminDeviceOperations.AdminForgetDevice, Call(username, deviceKey), cancellationToken);

    private AdminDeviceCall Call(string username, string deviceKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(deviceKey);
        return new AdminDeviceCall { UserPoolId = pool.PoolId, Username = username, DeviceKey = deviceKey };
    }
}
