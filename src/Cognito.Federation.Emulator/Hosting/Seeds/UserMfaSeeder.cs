namespace Cognito.Federation.Emulator;

/// <summary>Gives a user the second factors of the seed.</summary>
internal static class UserMfaSeeder
{
    public static void Apply(UserMfaSeed seed, PoolUser user, string where)
    {
        if (seed.Preferred is { } preferred)
            SeedRules.RefuseUnknown(where, $"{nameof(UserSeed.Mfa)}.{nameof(seed.Preferred)}", [preferred], MfaNames.Sms, MfaNames.Totp, MfaNames.Email);
        if (seed.Sms && string.IsNullOrEmpty(user.Attribute("phone_number")))
            throw new ArgumentException($"{where}: {nameof(UserSeed.Mfa)}.{nameof(seed.Sms)} needs the attribute phone_number, got none.");
        if (seed.Email && string.IsNullOrEmpty(user.Attribute("email")))
            throw new ArgumentException($"{where}: {nameof(UserSeed.Mfa)}.{nameof(seed.Email)} needs the attribute email, got none.");
        if (seed.TotpSecret is { } secret)
        {
            user.Factors.SoftwareToken = new SoftwareToken(Decode(secret, where));
            user.Factors.TotpEnabled = true;
        }
        user.Factors.SmsEnabled = seed.Sms;
        user.Factors.EmailEnabled = seed.Email;
        user.Factors.Preferred = seed.Preferred;
    }

    private static byte[] Decode(string secret, string where)
    {
        try
        {
            return Base32.Decode(secret);
        }
        catch (FormatException e)
        {
            throw new ArgumentException($"{where}: {nameof(UserSeed.Mfa)}.{nameof(UserMfaSeed.TotpSecret)}: {e.Message}", e);
        }
    }
}
