namespace Cognito.Federation.Emulator;

/// <summary>How the operations of users and administrators find devices. Hold the pool's gate.</summary>
internal static class DeviceLookup
{
    /// <exception cref="AwsException">The user has no such device, or it is not confirmed.</exception>
    public static PoolDevice Confirmed(PoolUser user, string key) =>
        user.Devices.Find(key) is { IsConfirmed: true } device ? device : throw UserDevices.NotFound();

    public static Page<PoolDevice> Page(PoolUser user, int? limit, string? token) =>
        Emulator.Page.Of([.. user.Devices.Confirmed], device => device.Key, limit, token);

    public static void SetStatus(PoolDevice device, string? status, DateTimeOffset now)
    {
        if (status is null)
            throw AwsException.InvalidParameter("Missing required parameter DeviceRememberedStatus");
        device.IsRemembered = status == "remembered";
        device.ModifiedAt = now;
    }
}
