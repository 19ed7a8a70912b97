namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetUserAuthFactorsOperation"/>
internal sealed class GetUserAuthFactorsRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
