using System.Buffers.Text;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>What threat protection does during a sign-in: each decision is an entry of the user's history.</summary>
internal static class SignInProtection
{
    private const int FeedbackTokenLength = 48;

    /// <summary>Notes a wrong password; hold the pool's gate.</summary>
    public static void NoteWrongPassword(OperationContext context, UserPool pool, PoolUser? user)
    {
        if (user is not null)
            AuthEvents.Record(context, pool, user, AuthEventKind.SignIn, AuthEventResponse.Fail)?.Challenges.Add(ChallengeResponseType.Failure("Password"));
    }

    /// <summary>Judges a sign-in whose first factor was right; hold the pool's gate.</summary>
    /// <param name="context">The request.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="user">Who signs in.</param>
    /// <param name="sentPassword">The password, where it was sent: the service cannot know one that was proved by SRP.</param>
    /// <param name="factor">The first factor, as the history names it.</param>
    /// <exception cref="AwsException">The sign-in is blocked, or the password must be reset first.</exception>
    public static void Judge(OperationContext context, UserPool pool, PoolUser user, string? sentPassword, string factor = "Password")
    {
        if (pool.Settings.ThreatProtection is not { } protection || AuthEvents.Record(context, pool, user, AuthEventKind.SignIn, AuthEventResponse.InProgress) is not { } entry)
            return;
        entry.Challenges.Add(ChallengeResponseType.Success(factor));
        if (sentPassword is not null && user.Status == UserStatus.Confirmed && protection.CompromisedPasswords.Contains(sentPassword))
        {
            (entry.Response, entry.Decision, entry.IsCompromised) = (AuthEventResponse.Fail, RiskDecision.Block, true);
            (user.Status, user.ModifiedAt) = (UserStatus.ResetRequired, context.Now);
            throw new AwsException("PasswordResetRequiredException", "Password reset required for the user");
        }

        entry.Level = protection.Risk?.Invoke(new RiskAttempt(user.Username, context.PersonAddress, context.UserContext?.EncodedData)) ?? RiskLevel.None;
        if (entry.Level == RiskLevel.None)
            return;
        var action = protection.Actions[entry.Level];
        entry.Decision = RiskDecision.AccountTakeover;
        if (protection.NotifiesUsers)
            Notify(context, pool, user, entry);
        if (action == RiskAction.Block || (action == RiskAction.Mfa && user.Factors.Enabled(pool.Settings.Mfa).Count == 0))
        {
            (entry.Response, entry.Decision) = (AuthEventResponse.Fail, RiskDecision.Block);
            throw AwsException.NotAuthorized("Unable to login because of security reasons.");
        }

        context.DemandsSecondFactor = action == RiskAction.Mfa;
    }

    /// <summary>Notes what came of a second factor; hold the pool's gate.</summary>
    public static void NoteSecondFactor(PoolUser user, bool isRight) =>
        Current(user)?.Challenges.Add(isRight ? ChallengeResponseType.Success("Mfa") : ChallengeResponseType.Failure("Mfa"));

    /// <summary>Notes that the sign-in ends with tokens.</summary>
    /// <exception cref="AwsException">A second factor was demanded in this very request, so it cannot have been given.</exception>
    public static void Complete(OperationContext context, UserPool pool, PoolUser user)
    {
        if (context.DemandsSecondFactor)
            throw AwsException.Unsupported(context.Operation, "ThreatProtection", "with the action Mfa in a sign-in that asks for no second factor");
        lock (pool.Gate)
        {
            var entry = Current(user) ?? AuthEvents.Record(context, pool, user, AuthEventKind.SignIn);
            if (entry is not null)
                entry.Response = AuthEventResponse.Pass;
        }
    }

    private static AuthEvent? Current(PoolUser user) => user.AuthEvents.FindLast(entry => entry is { Kind: AuthEventKind.SignIn, Response: AuthEventResponse.InProgress });

    private static void Notify(OperationContext context, UserPool pool, PoolUser user, AuthEvent entry)
    {
        if (user.Attribute("email") is not { Length: > 0 } address)
            return;
        entry.FeedbackToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(FeedbackTokenLength));
        context.State.Outbox.Add(new(pool.Id, user.Username, address, DeliveryMedium.Email, MessagePurpose.RiskNotice, entry.FeedbackToken, context.Now));
    }
}
