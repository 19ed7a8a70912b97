namespace Cognito.Federation.Emulator;

/// <summary>The challenges that RespondToAuthChallenge can judge, by name.</summary>
internal static class ChallengeResponders
{
    private static readonly ChallengeResponder[] All =
    [
        new PasswordVerifierChallenge(),
        new NewPasswordChallenge(),
        new SentCodeChallenge(MfaNames.Sms),
        new SentCodeChallenge(FirstFactors.SmsCode),
        new SentCodeChallenge(MfaNames.Email),
        new TotpChallenge(),
        new SelectMfaChallenge(),
        new MfaSetupChallenge(),
        new SelectFactorChallenge(),
        new PasswordChallenge(FirstFactors.Password),
        new PasswordChallenge(FirstFactors.PasswordSrp),
        new PasskeyChallenge(),
        new DeviceSrpChallenge(),
        new DevicePasswordVerifierChallenge(),
        new CustomChallenge(),
    ];

    public static ChallengeResponder Find(string operation, string name)
        => All.FirstOrDefault(responder => responder.Name == name)
            ?? throw AwsException.Unsupported(operation, "ChallengeName", $"{name}; it has {string.Join(", ", All.Select(r => r.Name))}");
}
