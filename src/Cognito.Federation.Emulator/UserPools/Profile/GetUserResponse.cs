namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetUserOperation"/>
internal sealed class GetUserResponse
{
    public required string Username { get; init; }

    public required IReadOnlyList<AttributeType> UserAttributes { get; init; }

    public string? PreferredMfaSetting { get; init; }

    public IReadOnlyList<string>? UserMFASettingList { get; init; }
}
