using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

// Classes, not records: a record would print user names and passwords.

/// <summary>What every operation wants that acts on a user without further members.</summary>
internal sealed class NamedUserCall : UserCall;

internal sealed class AdminCreateUserCall : UserCall
{
    public IReadOnlyList<AttributePair>? UserAttributes { get; init; }

    public IReadOnlyList<AttributePair>? ValidationData { get; init; }

    public string? TemporaryPassword { get; init; }

    public bool? ForceAliasCreation { get; init; }

    public string? MessageAction { get; init; }

    public IReadOnlyList<string>? DesiredDeliveryMediums { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}

internal sealed class AdminCreateUserReply
{
    public UserEntry? User { get; init; }
}

internal sealed class AdminGetUserReply
{
    public required string Username { get; init; }

    public IReadOnlyList<AttributePair>? UserAttributes { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? UserCreateDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? UserLastModifiedDate { get; init; }

    public bool? Enabled { get; init; }

    public string? UserStatus { get; init; }

    public string? PreferredMfaSetting { get; init; }

    public IReadOnlyList<string>? UserMFASettingList { get; init; }
}

/// <summary>A user in a list.</summary>
internal sealed class UserEntry
{
    public string? Username { get; init; }

    public IReadOnlyList<AttributePair>? Attributes { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? UserCreateDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? UserLastModifiedDate { get; init; }

    public bool? Enabled { get; init; }

    public string? UserStatus { get; init; }
}

internal sealed class ListUsersCall : PoolCall
{
    public IReadOnlyList<string>? AttributesToGet { get; init; }

    public string? Filter { get; init; }

    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class ListUsersReply
{
    public IReadOnlyList<UserEntry>? Users { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class AdminUpdateUserAttributesCall : UserCall
{
    public required IReadOnlyList<AttributePair> UserAttributes { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}

internal sealed class AdminDeleteUserAttributesCall : UserCall
{
    public required IReadOnlyList<string> UserAttributeNames { get; init; }
}
