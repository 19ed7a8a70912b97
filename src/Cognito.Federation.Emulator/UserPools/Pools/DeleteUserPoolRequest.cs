namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DeleteUserPoolOperation"/>
internal sealed class DeleteUserPoolRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId);
}
