namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminGetUserAuthFactorsOperation"/>
internal sealed class AdminGetUserAuthFactorsRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId).Username(Username);
}
