namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="StartUserImportJobOperation"/>
internal sealed class StartUserImportJobRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string JobId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .JobId(JobId);
}
