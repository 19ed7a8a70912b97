namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GlobalSignOutOperation"/>
internal sealed class GlobalSignOutRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
