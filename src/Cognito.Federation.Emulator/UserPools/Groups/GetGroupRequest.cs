namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetGroupOperation"/>
internal sealed class GetGroupRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string GroupName { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .GroupName(GroupName);
}
