namespace Cognito.Federation.Emulator;

/// <summary>The columns of an import file.</summary>
internal static class ImportColumns
{
    public const string Username = "cognito:username";

    public const string MfaEnabled = "cognito:mfa_enabled";

    private static readonly string[] Standard =
    [
        "name", "given_name", "family_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website", "email", "email_verified", "gender", "birthdate", "zoneinfo", "locale",
        "phone_number", "phone_number_verified", "address", "updated_at",
    ];

    /// <summary>The standard attributes, the pool's own ones, and the two that every file has.</summary>
    public static IReadOnlyList<string> Of(PoolSchema schema) =>
        [.. Standard, .. schema.Attributes.Select(attribute => attribute.Name).Where(name => name.Contains(':', StringComparison.Ordinal)), MfaEnabled, Username];
}
