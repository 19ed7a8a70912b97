using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A group on the wire.</summary>
internal sealed class GroupType
{
    public required string GroupName { get; init; }

    public required string UserPoolId { get; init; }

    public string? Description { get; init; }

    public string? RoleArn { get; init; }

    public int? Precedence { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset LastModifiedDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }

    public static GroupType Of(UserPool pool, PoolGroup group) => new()
    {
        GroupName = group.Name,
        UserPoolId = pool.Id,
        Description = group.Description,
        RoleArn = group.RoleArn,
        Precedence = group.Precedence,
        LastModifiedDate = group.ModifiedAt,
        CreationDate = group.CreatedAt,
    };
}
