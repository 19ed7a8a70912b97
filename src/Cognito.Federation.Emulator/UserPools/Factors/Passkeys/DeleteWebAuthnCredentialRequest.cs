namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteWebAuthnCredentialOperation"/>
internal sealed class DeleteWebAuthnCredentialRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public string CredentialId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken).Required(nameof(CredentialId), CredentialId);
}
