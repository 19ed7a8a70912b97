namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DescribeUserPoolOperation"/>
internal sealed class DescribeUserPoolResponse
{
    public required UserPoolType UserPool { get; init; }
}
