using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>SMS_MFA, SMS_OTP and EMAIL_OTP: a code was sent, as the second factor or as the first.</summary>
internal sealed class SentCodeChallenge(string name) : ChallengeResponder
{
    public override string Name => name;

    /// <summary>Sends a code and asks for it. Not under the pool's gate: the pool's owner may choose the words.</summary>
    public static async Task<SignInAnswer> IssueAsync(SignInTurn turn, string name, string attribute, bool isFirstFactor, bool enablesEmail = false)
    {
        var (context, client, user, _) = turn;
        var text = await CustomMessage.ComposeAsync(context, client.Pool, client.Id, user, "Authentication");
        lock (client.Pool.Gate)
        {
            var destination = user.Attribute(attribute) ?? throw PendingChallenges.Invalid();
            var code = CodeDelivery.Send(context.State, client.Pool, user, attribute, destination, MessagePurpose.Mfa, text);
            return Ask(new PendingSentCode(name, client, user, user.Username, code, attribute, isFirstFactor, turn.Expires) { EnablesEmail = enablesEmail }, destination, turn.Open);
        }
    }

    /// <summary>Asks somebody who does not exist for a code that was never sent, so that they look like a user.</summary>
    public static SignInAnswer Simulate(OperationContext context, UserPoolClient client, SignInUser nobody, string typedName, string name, string attribute)
    {
        var code = RandomText.Alphanumeric(16);
        return Ask(
            new PendingSentCode(name, client, null, nobody.Username, code, attribute, isFirstFactor: true, context.Now + client.Settings.AuthSessionValidity) { TypedName = typedName },
            SimulatedUser.Destination(client.Pool, typedName, attribute),
            challenge => client.Pool.Authentication.Challenges.Open(challenge, context.Now));
    }

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        values.RefuseBeside("USERNAME", Name + "_CODE", "SECRET_HASH", "DEVICE_KEY");
        var code = values.Required(Name + "_CODE");
        var challenge = reply.Find<PendingSentCode>();
        if (challenge.Name != Name)
            throw PendingChallenges.Invalid();
        var deviceKey = UserDevices.KeyOf(client, challenge.User, values);
        lock (client.Pool.Gate)
        {
            if (challenge.User is { } asked && (client.Pool.Users.FindBySubject(asked.Subject) != asked || !asked.Enabled))
                throw PendingChallenges.Invalid();
            // The person may have mistyped it: the challenge stays open until it has been tried too often.
            var isRight = challenge.User is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(challenge.Code));
            if (challenge is { User: { } prover, IsFirstFactor: false })
                SignInProtection.NoteSecondFactor(prover, isRight);
            if (challenge.User is null || !isRight)
                throw challenge.CountMiss() ? new AwsException("CodeMismatchException", "Invalid code or auth state for the user.") : PendingChallenges.Used();
            challenge.Take();
            challenge.User.SetAttribute(challenge.Attribute + "_verified", "true");
            if (challenge.EnablesEmail)
                challenge.User.Factors.EmailEnabled = true;
            if (challenge.IsFirstFactor)
                SignInProtection.Judge(context, client.Pool, challenge.User, sentPassword: null, Name);
        }
        var turn = new SignInTurn(context, client, challenge.User, deviceKey) { Custom = challenge.Custom };
        return challenge.IsFirstFactor ? SignInCompletion.ContinueAsync(turn) : SignInCompletion.FinishAsync(turn, Name);
    }

    private static SignInAnswer Ask(PendingSentCode challenge, string destination, Func<PendingChallenge, string> open)
    {
        var delivery = CodeDelivery.Describe(challenge.Attribute, destination);
        return new SignInAnswer
        {
            ChallengeName = challenge.Name,
            Session = open(challenge),
            ChallengeParameters = new Dictionary<string, string>
            {
                ["CODE_DELIVERY_DELIVERY_MEDIUM"] = delivery.DeliveryMedium!,
                ["CODE_DELIVERY_DESTINATION"] = delivery.Destination!,
                ["USER_ID_FOR_SRP"] = challenge.Username,
            },
        };
    }
}
