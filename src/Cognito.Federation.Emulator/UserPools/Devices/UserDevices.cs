namespace Cognito.Federation.Emulator;

/// <summary>The devices of one user, the latest last. Hold the pool's gate.</summary>
internal sealed class UserDevices
{
    private readonly List<PoolDevice> _devices = [];

    /// <summary>Those that were confirmed.</summary>
    public IEnumerable<PoolDevice> Confirmed => _devices.Where(device => device.IsConfirmed);

    public PoolDevice? Find(string key) => _devices.FirstOrDefault(device => device.Key == key);

    public void Add(PoolDevice device) => _devices.Add(device);

    public void Remove(PoolDevice device) => _devices.Remove(device);

    /// <summary>The confirmed device that a step names; <see langword="null"/> when it names none.</summary>
    /// <exception cref="AwsException">The user has no such device; the same for users who do not exist.</exception>
    public static string? KeyOf(UserPoolClient client, PoolUser? user, SignInParameters values)
    {
        if (values.Optional("DEVICE_KEY") is not { } key)
            return null;
        lock (client.Pool.Gate)
            return user?.Devices.Find(key) is { IsConfirmed: true } ? key : throw NotFound();
    }

    /// <summary>Notes a sign-in on a device; a device that nobody knows yet is met, where the pool tracks devices.</summary>
    /// <returns>The device that was met; <see langword="null"/> for a known one.</returns>
    public static PoolDevice? Meet(OperationContext context, UserPool pool, PoolUser user, string? key)
    {
        if (pool.Settings.Devices is null)
            return null;
        if (key is not null && user.Devices.Find(key) is { } known)
        {
            known.LastSignedInAt = context.Now;
            known.LastIpAddress = context.PersonAddress;
            return null;
        }

        var met = new PoolDevice($"{context.State.Region}_{RandomText.Uuid()}", "-" + RandomText.LowerAlphanumeric(9), context.Now) { LastIpAddress = context.PersonAddress };
        user.Devices.Add(met);
        return met;
    }

    public static AwsException NotFound() => AwsException.ResourceNotFound("Device does not exist.");
}
