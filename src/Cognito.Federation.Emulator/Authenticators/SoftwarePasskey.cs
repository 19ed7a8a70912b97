using System.Buffers.Text;

namespace Cognito.Federation.Emulator;

/// <summary>One passkey on a device.</summary>
internal sealed class SoftwarePasskey(byte[] id, string relyingPartyId, byte[] userHandle, SoftwareKey key)
{
    public byte[] Id { get; } = id;

    public string IdText { get; } = Base64Url.EncodeToString(id);

    public string RelyingPartyId { get; } = relyingPartyId;

    public byte[] UserHandle { get; } = userHandle;

    public SoftwareKey Key { get; } = key;
}
