using System.Text.Json;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>NEW_PASSWORD_REQUIRED: whoever came in with a temporary password chooses one, and fills in what the pool requires.</summary>
internal sealed class NewPasswordChallenge : ChallengeResponder
{
    public const string ChallengeName = "NEW_PASSWORD_REQUIRED";

    private const string AttributePrefix = "userAttributes.";

    public override string Name => ChallengeName;

    public static bool IsDue(UserPool pool, PoolUser user)
    {
        lock (pool.Gate)
            return user.Status == UserStatus.ForceChangePassword;
    }

    public static SignInAnswer Issue(SignInTurn turn)
    {
        var (_, client, user, _) = turn;
        lock (client.Pool.Gate)
        {
            var session = turn.Open(new PendingNewPassword(client, user, turn.Expires));
            var attributes = user.Attributes.Where(pair => pair.Key != "sub").ToDictionary();
            var missing = Missing(client.Pool, user).Select(name => AttributePrefix + name).ToList();
            return new SignInAnswer
            {
                ChallengeName = ChallengeName,
                Session = session,
                ChallengeParameters = new Dictionary<string, string>
                {
                    ["USER_ID_FOR_SRP"] = user.Username,
                    ["userAttributes"] = JsonSerializer.Serialize(attributes, SignInJson.Default.DictionaryStringString),
                    ["requiredAttributes"] = JsonSerializer.Serialize(missing, SignInJson.Default.ListString),
                },
            };
        }
    }

    public override async Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        var challenge = reply.Find<PendingNewPassword>();
        var turn = reply.TurnOf(challenge, challenge.User);
        values.RefuseBeside(["USERNAME", "NEW_PASSWORD", "SECRET_HASH", "DEVICE_KEY", .. values.All.Select(v => v.Key).Where(IsAttribute)]);
        var password = values.Required("NEW_PASSWORD");
        var attributes = values.All.Where(v => IsAttribute(v.Key)).ToDictionary(v => v.Key[AttributePrefix.Length..], v => v.Value);

        // A password or an attribute that the pool refuses leaves the challenge open: the person tries another.
        client.Pool.Settings.PasswordPolicy.Enforce(password);
        var verifier = SrpVerifier.FromPassword(client.Pool.ShortName, challenge.Username, password);
        lock (client.Pool.Gate)
        {
            challenge.RequireCurrent();
            CompromisedPasswords.Refuse(context, client.Pool, challenge.User, password, AuthEventKind.PasswordChange);
            NewUserAttributes.Check(client, challenge.User, attributes);
            challenge.Take();
            NewUserAttributes.Apply(challenge.User, attributes);
            challenge.User.SetPassword(verifier, context.Now);
        }

        context.Triggers.TokenSource = TokenSources.NewPassword;
        return await SignInCompletion.ContinueAsync(turn);
    }

    /// <summary>The attributes that the pool requires and the user lacks; hold the pool's gate.</summary>
    public static IEnumerable<string> Missing(UserPool pool, PoolUser user)
        => pool.Settings.Schema.Attributes
            .Where(attribute => attribute.Required && string.IsNullOrEmpty(user.Attribute(attribute.Name)))
            .Select(attribute => attribute.Name);

    private static bool IsAttribute(string name) => name.StartsWith(AttributePrefix, StringComparison.Ordinal);
}
