using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A user, as administrators see them.</summary>
internal sealed class UserType
{
    public required string Username { get; init; }

    public required IReadOnlyList<AttributeType> Attributes { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset UserCreateDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset UserLastModifiedDate { get; init; }

    public bool Enabled { get; init; }

    public required string UserStatus { get; init; }

    public static UserType Of(PoolUser user) => Of(user, wanted: null);

    /// <summary>A user with some attributes only.</summary>
    public static UserType Of(PoolUser user, IReadOnlyList<string>? wanted) => new()
    {
        Username = user.Username,
        Attributes = wanted is null ? user.ToWire() : [.. user.ToWire().Where(attribute => wanted.Contains(attribute.Name))],
        UserCreateDate = user.CreatedAt,
        UserLastModifiedDate = user.ModifiedAt,
        Enabled = user.Enabled,
        UserStatus = user.Status.ToWire(),
    };
}
