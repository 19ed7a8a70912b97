using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Which second factor a user has to pass, as pool and user have it.</summary>
internal static class SecondFactor
{
    /// <summary>The challenge that comes after the first factor; <see langword="null"/> when none does.</summary>
    public static async Task<SignInAnswer?> IssueAsync(SignInTurn turn)
    {
        var (_, client, user, _) = turn;
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
                    return MfaSetupChallenge.Issue(turn);
                case [var only]:
                    factor = only;
                    break;
                case var _ when user.Factors.Preferred is { } preferred && enabled.Contains(preferred):
                    factor = preferred;
                    break;
                default:
                    return SelectMfaChallenge.Issue(turn, enabled);
            }
        }
        return await BeginAsync(turn, factor);
    }

    /// <summary>Asks for one factor; not under the pool's gate.</summary>
    public static async Task<SignInAnswer> BeginAsync(SignInTurn turn, string factor)
    {
        switch (factor)
        {
            case MfaNames.Totp:
                lock (turn.Client.Pool.Gate)
                    return TotpChallenge.Issue(turn);
            case MfaNames.Sms:
                return await SentCodeChallenge.IssueAsync(turn, factor, "phone_number", isFirstFactor: false);
            case MfaNames.Email:
                return await SentCodeChallenge.IssueAsync(turn, factor, "email", isFirstFactor: false);
            default:
                throw new ArgumentOutOfRangeException(nameof(factor), factor, null);
        }
    }

    /// <summary>A list as challenge parameters carry it: JSON inside a text.</summary>
    public static string ToJson(IEnumerable<string> names) => JsonSerializer.Serialize([.. names], SignInJson.Default.ListString);
}
