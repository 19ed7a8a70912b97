namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateGroupOperation"/>
internal sealed class CreateGroupRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string GroupName { get; init; } = null!;

    public string? Description { get; init; }

    public int? Precedence { get; init; }

    public string? RoleArn { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .GroupName(GroupName)
        .Length(nameof(Description), Description, 0, 2048)
        .Range(nameof(Precedence), Precedence, 0, int.MaxValue)
        .RoleArn(nameof(RoleArn), RoleArn);
}
