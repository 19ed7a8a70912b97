namespace Cognito.Federation.Emulator;

/// <summary>A remembered device that has to prove itself.</summary>
internal sealed class PendingDevice(string name, UserPoolClient client, PoolUser user, PoolDevice device, DateTimeOffset expires)
    : PendingUserChallenge(name, client, user, expires)
{
    public PoolDevice Device { get; } = device;

    public override bool IsCurrent => base.IsCurrent && User.Devices.Find(Device.Key) == Device;
}
