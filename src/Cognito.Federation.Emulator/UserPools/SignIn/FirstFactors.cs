namespace Cognito.Federation.Emulator;

/// <summary>The first factors of choice-based sign-in.</summary>
internal static class FirstFactors
{
    public const string Password = "PASSWORD";
    public const string PasswordSrp = "PASSWORD_SRP";
    public const string EmailCode = "EMAIL_OTP";
    public const string SmsCode = "SMS_OTP";
    public const string Passkey = "WEB_AUTHN";

    /// <summary>What a user can begin with; for nobody, what a usual user of the pool could.</summary>
    public static IReadOnlyList<string> Of(UserPoolClient client, SignInUser who)
    {
        lock (client.Pool.Gate)
        {
            var settings = client.Pool.Settings;
            // A code as the first factor would leave nothing for the second.
            var codes = settings.Mfa.Requirement != MfaRequirement.On;
            return
            [
                .. who.User is null || who.User.Password is not null ? [Password, PasswordSrp] : Array.Empty<string>(),
                .. codes && settings.FirstFactors.Contains(EmailCode) && HasContact(who, "email") ? [EmailCode] : Array.Empty<string>(),
                .. codes && settings.FirstFactors.Contains(SmsCode) && HasContact(who, "phone_number") ? [SmsCode] : Array.Empty<string>(),
                .. settings.FirstFactors.Contains(Passkey) && HasPasskey(settings, who.User) ? [Passkey] : Array.Empty<string>(),
            ];
        }
    }

    /// <summary>Begins with a factor: asks for its proof, or judges the proof that came along.</summary>
    public static Task<SignInAnswer> BeginAsync(FirstFactorChoice choice, string factor)
    {
        var (context, client, who, typedName, values) = choice;
        switch (factor)
        {
            case Password when values.Optional("PASSWORD") is { } password:
                var device = UserDevices.KeyOf(client, who.User, values);
                return SignInCompletion.ContinueAsync(new SignInTurn(context, client, FirstFactor.CheckPassword(context, client, who, password), device));
            case PasswordSrp when values.Optional("SRP_A") is { } publicHex:
                return Task.FromResult(SrpExchange.Begin(context, new SrpStart(client, typedName, who, SrpExchange.ReadPublic(publicHex)) { Session = PendingChallenges.NewTicket() }));
            case Password or PasswordSrp:
                return Task.FromResult(PasswordChallenge.Issue(context, client, who, typedName, factor));
            case EmailCode:
                return SendCodeAsync(choice, factor, "email");
            case SmsCode:
                return SendCodeAsync(choice, factor, "phone_number");
            case Passkey when who.User is { } user:
                lock (client.Pool.Gate)
                    return Task.FromResult(PasskeyChallenge.Issue(context, client, user, typedName));
            default:
                throw AwsException.InvalidParameter($"{factor} is not a first factor of this user.");
        }
    }

    private static async Task<SignInAnswer> SendCodeAsync(FirstFactorChoice choice, string factor, string attribute)
    {
        var (context, client, who, typedName, _) = choice;
        if (who.User is not { } user)
            return SentCodeChallenge.Simulate(context, client, who, typedName, factor, attribute);
        lock (client.Pool.Gate)
            FirstFactor.RefuseUnfit(context, client.Pool, user);
        return await SentCodeChallenge.IssueAsync(new SignInTurn(context, client, user, null), factor, attribute, isFirstFactor: true);
    }

    // Where a second factor is required, only a passkey that counts as two will do.
    private static bool HasPasskey(UserPoolSettings settings, PoolUser? user) =>
        user is { Factors.Passkeys.Count: > 0 }
        && (settings.Mfa.Requirement != MfaRequirement.On || (settings.Passkeys?.IsMultiFactor == true && user.Factors.PasskeyEnabled));

    private static bool HasContact(SignInUser who, string attribute) => who.User is null || who.User.IsVerified(attribute);
}
