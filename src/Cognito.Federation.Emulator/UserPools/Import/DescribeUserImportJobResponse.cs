namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DescribeUserImportJobOperation"/>
internal sealed class DescribeUserImportJobResponse
{
    public required UserImportJobType UserImportJob { get; init; }
}
