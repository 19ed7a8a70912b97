namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListWebAuthnCredentialsOperation"/>
internal sealed class ListWebAuthnCredentialsResponse
{
    public required IReadOnlyList<WebAuthnCredentialDescription> Credentials { get; init; }

    public string? NextToken { get; init; }
}
