namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetUserPoolMfaConfigOperation"/>
internal sealed class GetUserPoolMfaConfigRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId);
}
