using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Which second factor a user has to pass, as pool and user have it.</summary>
internal static class SecondFactor
{
    /// <summary>The challenge that comes after the first factor; <see langword="null"/> when none does.</summary>
    public static async Task<SignInAnswer?> IssueAsync(OperationContext context, UserPoolClient client, PoolUser user)
    {
        var mfa = client.Pool.Settings.Mfa;
        if (mfa.Requirement == MfaRequirement.Off)
            return null;
        string factor;
        lock (client.Pool.Gate)
        {
            var enabled = user.Factors.Enabled(mfa);
            switch (enabled)
            {
                case [] when mfa.Requirement != MfaRequirement.On:
                    return null;
                // A number that is there is used without being asked.
                case [] when mfa.Sms && !string.IsNullOrEmpty(user.Attribute("phone_number")):
                    factor = MfaNames.Sms;
                    break;
                case []:
                    return MfaSetupChallenge.Issue(context, client, user);
                case [var only]:
                    factor = only;
                    break;
                case var _ when user.Factors.Preferred is { } preferred && enabled.Contains(preferred):
                    factor = preferred;
                    break;
                default:
                    return SelectMfaChallenge.Issue(context, client, user, enabled);
            }
        }
        return await BeginAsync(context, client, user, factor);
    }

    /// <summary>Asks for one factor; not under the pool's gate.</summary>
    public static async Task<SignInAnswer> BeginAsync(OperationContext context, UserPoolClient client, PoolUser user, string factor)
    {
        switch (factor)
        {
            case MfaNames.Totp:
                lock (client.Pool.Gate)
                    return TotpChallenge.Issue(context, client, user);
            case MfaNames.Sms:
                return await SentCodeChallenge.IssueAsync(context, client, user, factor, "phone_number", isFirstFactor: false);
            case MfaNames.Email:
                return await SentCodeChallenge.IssueAsync(context, client, user, factor, "email", isFirstFactor: false);
            default:
                throw new ArgumentOutOfRangeException(nameof(factor), factor, null);
        }
    }

    /// <summary>A list as challenge parameters carry it: JSON inside a text.</summary>
    public static string ToJson(IEnumerable<string> names) => JsonSerializer.Serialize([.. names], SignInJson.Default.ListString);
}
