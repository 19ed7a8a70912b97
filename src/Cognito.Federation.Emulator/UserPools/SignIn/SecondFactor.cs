using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Which second factor a user has to pass, as pool and user have it.</summary>
internal static class SecondFactor
{
    /// <summary>The challenge that comes after the first factor; <see langword="null"/> when none does.</summary>
    public static SignInAnswer? Issue(OperationContext context, UserPoolClient client, PoolUser user)
    {
        var mfa = client.Pool.Settings.Mfa;
        if (mfa.Requirement == MfaRequirement.Off)
            return null;
        lock (client.Pool.Gate)
        {
            var enabled = user.Factors.Enabled(mfa);
            if (enabled.Count == 0 && mfa.Requirement == MfaRequirement.On)
            {
                // A number that is there is used without being asked.
                if (!mfa.Sms || string.IsNullOrEmpty(user.Attribute("phone_number")))
                    return MfaSetupChallenge.Issue(context, client, user);
                enabled = [MfaNames.Sms];
            }
            return enabled switch
            {
                [] => null,
                [var only] => Begin(context, client, user, only),
                _ when user.Factors.Preferred is { } preferred && enabled.Contains(preferred) => Begin(context, client, user, preferred),
                _ => SelectMfaChallenge.Issue(context, client, user, enabled),
            };
        }
    }

    /// <summary>Asks for one factor; hold the pool's gate.</summary>
    public static SignInAnswer Begin(OperationContext context, UserPoolClient client, PoolUser user, string factor) => factor switch
    {
        MfaNames.Totp => TotpChallenge.Issue(context, client, user),
        MfaNames.Sms => SentCodeChallenge.Issue(context, client, user, factor, "phone_number", isFirstFactor: false),
        MfaNames.Email => SentCodeChallenge.Issue(context, client, user, factor, "email", isFirstFactor: false),
        _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, null),
    };

    /// <summary>A list as challenge parameters carry it: JSON inside a text.</summary>
    public static string ToJson(IEnumerable<string> names) => JsonSerializer.Serialize([.. names], SignInJson.Default.ListString);
}
