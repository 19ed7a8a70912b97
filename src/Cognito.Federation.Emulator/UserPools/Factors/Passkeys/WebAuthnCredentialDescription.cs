using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A passkey on the wire.</summary>
internal sealed class WebAuthnCredentialDescription
{
    public required string CredentialId { get; init; }

    public required string FriendlyCredentialName { get; init; }

    public required string RelyingPartyId { get; init; }

    public string? AuthenticatorAttachment { get; init; }

    public required IReadOnlyList<string> AuthenticatorTransports { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public required DateTimeOffset CreatedAt { get; init; }

    public static WebAuthnCredentialDescription Of(RegisteredPasskey passkey) => new()
    {
        CredentialId = passkey.Id,
        FriendlyCredentialName = passkey.FriendlyName,
        RelyingPartyId = passkey.RelyingPartyId,
        AuthenticatorAttachment = passkey.Attachment,
        AuthenticatorTransports = passkey.Transports,
        CreatedAt = passkey.CreatedAt,
    };
}
