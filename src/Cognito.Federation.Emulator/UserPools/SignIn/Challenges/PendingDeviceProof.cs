using System.Numerics;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>An SRP exchange that waits for a device's proof.</summary>
internal sealed class PendingDeviceProof(
    UserPoolClient client, PoolUser user, PoolDevice device, SrpServerKey key, BigInteger clientPublic, string secretBlock, DateTimeOffset expires)
    : PendingUserChallenge(DevicePasswordVerifierChallenge.ChallengeName, client, user, expires)
{
    public PoolDevice Device { get; } = device;

    public override bool IsCurrent => base.IsCurrent && User.Devices.Find(Device.Key) == Device;

    /// <summary>Whether a claim was signed with the key that only the device's password gives.</summary>
    public bool IsProvedBy(string block, string timestamp, string signature) =>
        block == secretBlock
        && SrpClaim.IsSignedBy(signature, SrpClaim.Sign(key.SessionKey(clientPublic), Device.GroupKey, Device.Key, Convert.FromBase64String(secretBlock), timestamp));
}
