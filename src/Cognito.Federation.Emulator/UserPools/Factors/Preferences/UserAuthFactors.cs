namespace Cognito.Federation.Emulator;

/// <summary>With what a user can sign in, on the wire.</summary>
internal sealed class UserAuthFactors
{
    public required string Username { get; init; }

    public string? PreferredMfaSetting { get; init; }

    public IReadOnlyList<string>? UserMFASettingList { get; init; }

    public required IReadOnlyList<string> ConfiguredUserAuthFactors { get; init; }

    /// <summary>The factors of a user; hold the pool's gate.</summary>
    public static UserAuthFactors Of(UserPool pool, PoolUser user) => new()
    {
        Username = user.Username,
        PreferredMfaSetting = user.Factors.Preferred,
        UserMFASettingList = user.Factors.SettingList(pool.Settings.Mfa),
        ConfiguredUserAuthFactors = [.. pool.Settings.FirstFactors.Where(factor => IsConfigured(user, factor))],
    };

    private static bool IsConfigured(PoolUser user, string factor) => factor switch
    {
        "PASSWORD" => user.Password is not null,
        "EMAIL_OTP" => user.IsVerified("email"),
        "SMS_OTP" => user.IsVerified("phone_number"),
        "WEB_AUTHN" => user.Factors.Passkeys.Count > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, null),
    };
}
