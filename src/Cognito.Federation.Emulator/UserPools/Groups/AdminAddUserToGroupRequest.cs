namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminAddUserToGroupOperation"/>
internal sealed class AdminAddUserToGroupRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public string GroupName { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .GroupName(GroupName);
}
