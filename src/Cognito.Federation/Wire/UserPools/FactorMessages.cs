using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

internal sealed class SetUserMfaPreferenceCall
{
    public required string AccessToken { get; init; }

    [JsonPropertyName("SMSMfaSettings")]
    public MfaSetting? Sms { get; init; }

    [JsonPropertyName("SoftwareTokenMfaSettings")]
    public MfaSetting? Totp { get; init; }

    [JsonPropertyName("EmailMfaSettings")]
    public MfaSetting? Email { get; init; }

    [JsonPropertyName("WebAuthnMfaSettings")]
    public PasskeySetting? Passkey { get; init; }

    /// <exception cref="ArgumentException">The preferences change nothing, or prefer two factors.</exception>
    public static SetUserMfaPreferenceCall From(string accessToken, MfaPreferences preferences)
    {
        MfaPreference?[] wishes = [preferences.Sms, preferences.Totp, preferences.Email];
        if (preferences.Passkey is null && wishes.All(wish => wish is null))
            throw new ArgumentException("The preferences change nothing: set at least one factor.", nameof(preferences));
        if (wishes.Count(wish => wish == MfaPreference.Preferred) > 1)
            throw new ArgumentException("Only one factor can be preferred.", nameof(preferences));
        return new()
        {
            AccessToken = accessToken,
            Sms = MfaSetting.From(preferences.Sms),
            Totp = MfaSetting.From(preferences.Totp),
            Email = MfaSetting.From(preferences.Email),
            Passkey = preferences.Passkey is { } on ? new PasskeySetting { Enabled = on } : null,
        };
    }
}

internal sealed class MfaSetting
{
    public required bool Enabled { get; init; }

    public required bool PreferredMfa { get; init; }

    public static MfaSetting? From(MfaPreference? preference) => preference switch
    {
        null => null,
        MfaPreference.Off => new() { Enabled = false, PreferredMfa = false },
        MfaPreference.On => new() { Enabled = true, PreferredMfa = false },
        MfaPreference.Preferred => new() { Enabled = true, PreferredMfa = true },
        _ => throw new ArgumentOutOfRangeException(nameof(preference), preference, "A factor is Off, On or Preferred."),
    };
}

internal sealed class PasskeySetting
{
    public required bool Enabled { get; init; }
}

internal sealed class SetUserMfaPreferenceReply;

internal sealed class GetUserAuthFactorsCall
{
    public required string AccessToken { get; init; }
}

internal sealed class GetUserAuthFactorsReply
{
    public required string Username { get; init; }

    public string? PreferredMfaSetting { get; init; }

    public IReadOnlyList<string>? UserMFASettingList { get; init; }

    public IReadOnlyList<string>? ConfiguredUserAuthFactors { get; init; }
}
