namespace Cognito.Federation.Emulator;

/// <summary>A user's wishes about second factors: what is not named stays as it is.</summary>
internal sealed class MfaPreferences(MfaSettingsType? sms, MfaSettingsType? totp, MfaSettingsType? email, WebAuthnMfaSettingsType? passkey)
{
    private readonly (string Name, MfaSettingsType? Wish)[] _wishes = [(MfaNames.Sms, sms), (MfaNames.Totp, totp), (MfaNames.Email, email)];

    /// <summary>Makes the wishes come true, all or none; hold the pool's gate.</summary>
    /// <exception cref="AwsException">The user lacks what a factor needs, or the wishes contradict each other.</exception>
    public void Apply(UserPool pool, PoolUser user, DateTimeOffset now)
    {
        Check(pool, user);
        foreach (var (name, wish) in _wishes)
        {
            if (wish is not null)
                Apply(user.Factors, name, wish);
        }

        user.Factors.PasskeyEnabled = passkey is null ? user.Factors.PasskeyEnabled : passkey.Enabled == true;
        user.ModifiedAt = now;
    }

    private void Check(UserPool pool, PoolUser user)
    {
        if (_wishes.Count(w => w.Wish?.PreferredMfa == true) > 1)
            throw AwsException.InvalidParameter("Only one MFA factor can be preferred.");
        foreach (var (name, wish) in _wishes)
        {
            if (wish is { PreferredMfa: true, Enabled: not true })
                throw AwsException.InvalidParameter($"{name} cannot be preferred without being enabled.");
            if (wish?.Enabled == true && !IsPossible(pool, user, name))
                throw AwsException.InvalidParameter($"User does not have delivery config set to turn on {name}");
        }

        if (passkey is null ? !user.Factors.PasskeyEnabled : passkey.Enabled != true)
            return;
        if (pool.Settings.Passkeys?.IsMultiFactor != true)
            throw AwsException.InvalidParameter($"User pool does not have FactorConfiguration {WebAuthnConfigurationType.MultiFactor}, without which passkeys are no second factor.");
        if (!_wishes.Any(w => w.Wish is null ? IsEnabled(user.Factors, w.Name) : w.Wish.Enabled == true))
            throw AwsException.InvalidParameter("A user whose passkeys are a second factor must have another MFA factor enabled.");
    }

    private static bool IsPossible(UserPool pool, PoolUser user, string name) => name switch
    {
        MfaNames.Sms => pool.Settings.Mfa.Sms && !string.IsNullOrEmpty(user.Attribute("phone_number")),
        MfaNames.Email => pool.Settings.Mfa.Email && !string.IsNullOrEmpty(user.Attribute("email")),
        _ => pool.Settings.Mfa.Totp && user.Factors.SoftwareToken is not null,
    };

    private static bool IsEnabled(UserFactors factors, string name) => name switch
    {
        MfaNames.Sms => factors.SmsEnabled,
        MfaNames.Email => factors.EmailEnabled,
        _ => factors.TotpEnabled,
    };

    private static void Apply(UserFactors factors, string name, MfaSettingsType wish)
    {
        var enabled = wish.Enabled == true;
        switch (name)
        {
            case MfaNames.Sms:
                factors.SmsEnabled = enabled;
                break;
            case MfaNames.Email:
                factors.EmailEnabled = enabled;
                break;
            default:
                factors.TotpEnabled = enabled;
                break;
        }

        if (wish.PreferredMfa == true)
            factors.Preferred = name;
        else if (factors.Preferred == name)
            factors.Preferred = null;
    }
}
