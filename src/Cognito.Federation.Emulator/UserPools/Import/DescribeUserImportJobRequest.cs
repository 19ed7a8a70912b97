namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="DescribeUserImportJobOperation"/>
internal sealed class DescribeUserImportJobRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string JobId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .JobId(JobId);
}
