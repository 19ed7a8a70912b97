namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetUserOperation"/>
internal sealed class GetUserRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
