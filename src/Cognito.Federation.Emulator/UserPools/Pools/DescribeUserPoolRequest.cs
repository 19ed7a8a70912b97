namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DescribeUserPoolOperation"/>
internal sealed class DescribeUserPoolRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId);
}
