namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateUserImportJobOperation"/>
internal sealed class CreateUserImportJobRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string JobName { get; init; } = null!;

    public string CloudWatchLogsRoleArn { get; init; } = null!;

    public string? PasswordHashingAlgorithm { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Name(nameof(JobName), JobName)
        .Required(nameof(CloudWatchLogsRoleArn), CloudWatchLogsRoleArn)
        .RoleArn(nameof(CloudWatchLogsRoleArn), CloudWatchLogsRoleArn);
}
