namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="StartWebAuthnRegistrationOperation"/>
internal sealed class StartWebAuthnRegistrationRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
