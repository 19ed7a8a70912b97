namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DescribeUserPoolClientOperation"/>
internal sealed class DescribeUserPoolClientResponse
{
    public required UserPoolClientType UserPoolClient { get; init; }
}
