using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="StartWebAuthnRegistrationOperation"/>
internal sealed class StartWebAuthnRegistrationResponse
{
    public required JsonElement CredentialCreationOptions { get; init; }
}
