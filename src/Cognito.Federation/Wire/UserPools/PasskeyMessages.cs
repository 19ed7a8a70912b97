using System.Text.Json;

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

    public required double CreatedAt { get; init; }

    public string? AuthenticatorAttachment { get; init; }

    public IReadOnlyList<string>? AuthenticatorTransports { get; init; }

    /// <exception cref="CognitoServiceException">The time is beyond the calendar.</exception>
    public Passkey ToPasskey() => CreatedAt >= 0 && CreatedAt <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? new(CredentialId, FriendlyCredentialName, RelyingPartyId, DateTimeOffset.UnixEpoch.AddSeconds(CreatedAt), AuthenticatorAttachment, AuthenticatorTransports ?? [])
        : throw ErrorTranslation.Unreadable(FactorOperations.ListWebAuthnCredentials.Name, "expected a CreatedAt in seconds since 1970, got a number beyond the calendar.");
}

internal sealed class DeleteWebAuthnCredentialCall
{
    public required string AccessToken { get; init; }

    public required string CredentialId { get; init; }
}

internal sealed class DeleteWebAuthnCredentialReply;
