using System.Buffers.Text;

namespace Cognito.Federation.Emulator;

/// <summary>A passkey of a user. Hold the pool's gate.</summary>
internal sealed class RegisteredPasskey(byte[] id, CoseKey key, uint counter, string relyingPartyId, DateTimeOffset createdAt)
{
    /// <summary>The id that the authenticator gave, in base64url.</summary>
    public string Id { get; } = Base64Url.EncodeToString(id);

    public CoseKey Key { get; } = key;

    /// <summary>How often the key had signed when it was last used; 0 where the authenticator does not count.</summary>
    public uint Counter { get; set; } = counter;

    public string RelyingPartyId { get; } = relyingPartyId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public required string FriendlyName { get; init; }

    /// <summary><c>platform</c> or <c>cross-platform</c>; <see langword="null"/> where the browser did not say.</summary>
    public string? Attachment { get; init; }

    /// <summary>How the authenticator is reached: <c>internal</c>, <c>usb</c> and so on.</summary>
    public required IReadOnlyList<string> Transports { get; init; }
}
