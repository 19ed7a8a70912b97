namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AssociateSoftwareTokenOperation"/>
internal sealed class AssociateSoftwareTokenRequest : IConstrained
{
    public string? AccessToken { get; init; }

    public string? Session { get; init; }

    public void Check(Constraints constraints) => constraints.OptionalAccessToken(AccessToken).Session(Session);
}
