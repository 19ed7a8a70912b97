namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminDisableUserOperation"/>
internal sealed class AdminDisableUserRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username);
}
