using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminGetUserOperation"/>
internal sealed class AdminGetUserResponse
{
    public required string Username { get; init; }

    public required IReadOnlyList<AttributeType> UserAttributes { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset UserCreateDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset UserLastModifiedDate { get; init; }

    public bool Enabled { get; init; }

    public required string UserStatus { get; init; }

    public string? PreferredMfaSetting { get; init; }

    public IReadOnlyList<string>? UserMFASettingList { get; init; }
}
