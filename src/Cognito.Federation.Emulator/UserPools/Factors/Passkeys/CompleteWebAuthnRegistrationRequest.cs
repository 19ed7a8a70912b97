using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CompleteWebAuthnRegistrationOperation"/>
internal sealed class CompleteWebAuthnRegistrationRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public required JsonElement Credential { get; init; }

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
