namespace Cognito.Federation.Emulator;

/// <summary>To which attribute of a user the code for a forgotten password goes.</summary>
internal static class RecoveryContacts
{
    // Without a setting the service prefers the telephone number.
    private static readonly string[] UsualOrder = ["phone_number", "email"];

    /// <summary>The first verified contact in the pool's order; hold the pool's gate. <see langword="null"/> when there is none.</summary>
    public static string? Find(UserPool pool, PoolUser user)
    {
        var order = pool.Settings.RecoveryAttributes;
        return (order ?? UsualOrder).FirstOrDefault(attribute =>
            user.Attribute(attribute) is { Length: > 0 } && user.IsVerified(attribute) && (order is null || !IsSecondFactor(pool, user, attribute)));
    }

    /// <summary>The attribute that a code for a user who does not exist would go to: what the name looks like, else what the pool verifies.</summary>
    public static string Simulate(UserPool pool, string username) =>
        AttributeRules.IsEmail(username) ? "email"
        : AttributeRules.IsPhoneNumber(username) ? "phone_number"
        : pool.Settings.AutoVerifiedAttributes is ["phone_number"] ? "phone_number" : "email";

    // With a setting, whoever holds the second factor must not thereby get the first.
    private static bool IsSecondFactor(UserPool pool, PoolUser user, string attribute) =>
        user.Factors.Enabled(pool.Settings.Mfa).Contains(attribute == "email" ? MfaNames.Email : MfaNames.Sms);
}
