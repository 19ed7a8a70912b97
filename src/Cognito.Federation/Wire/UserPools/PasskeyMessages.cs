using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

internal sealed class StartWebAuthnRegistrationCall
{
    public required string AccessToken { get; init; }
}

internal sealed class StartWebAuthnRegistrationReply
{
    public JsonElement CredentialCreationOptions { get; init; }
}

internal sealed class CompleteWebAuthnRegistrationCall
{
    public required string AccessToken { get; init; }

    public required JsonElement Credential { get; init; }
}

internal sealed class CompleteWebAuthnRegistrationReply;

internal sealed class ListWebAuthnCredentialsCall
{
    public required string AccessToken { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class ListWebAuthnCredentialsReply
{
    public IReadOnlyList<PasskeyMessage>? Credentials { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class PasskeyMessage
{
    public required string CredentialId { get; init; }

    public required string FriendlyCredentialName { get; init; }

    public required string RelyingPartyId { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public required DateTimeOffset CreatedAt { get; init; }

    public string? AuthenticatorAttachment { get; init; }

    public IReadOnlyList<string>? AuthenticatorTransports { get; init; }

    public Passkey ToPasskey() => new(CredentialId, FriendlyCredentialName, RelyingPartyId, CreatedAt, AuthenticatorAttachment, AuthenticatorTransports ?? []);
}

internal sealed class DeleteWebAuthnCredentialCall
{
    public required string AccessToken { get; init; }

    public required string CredentialId { get; init; }
}

internal sealed class DeleteWebAuthnCredentialReply;
