using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>What the token of a login says, for role mappings and session tags.</summary>
internal static class LoginClaims
{
    /// <summary>The values of a claim; none where the token does not have it. Of tokens that cannot be read there are <c>iss</c>, <c>aud</c> and <c>sub</c>.</summary>
    public static IReadOnlyList<string> All(VerifiedLogin login, string claim)
    {
        if (login.Claims is not { } claims)
            return (claim switch { "iss" => login.Provider, "aud" => login.Audience, "sub" => login.Subject, _ => null }) is { } known ? [known] : [];
        if (!claims.TryGetProperty(claim, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text).OfType<string>()] : Text(value) is { } text ? [text] : [];
    }

    /// <summary>The value of a claim that has one; <see langword="null"/> for others.</summary>
    public static string? Single(VerifiedLogin login, string claim) => All(login, claim) is [var only] ? only : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
