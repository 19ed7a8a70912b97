namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserOperation"/>
internal sealed class DeleteUserRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
