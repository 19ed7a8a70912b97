namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DescribeUserPoolClientOperation"/>
internal sealed class DescribeUserPoolClientRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId).ClientId(ClientId);
}
