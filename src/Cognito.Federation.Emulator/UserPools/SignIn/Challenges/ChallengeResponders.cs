namespace Cognito.Federation.Emulator;

/// <summary>The challenges that RespondToAuthChallenge can judge, by name.</summary>
internal static class ChallengeResponders
{
    private static readonly ChallengeResponder[] All = [new PasswordVerifierChallenge(), new NewPasswordChallenge(), new CustomChallenge()];

    public static ChallengeResponder Find(string operation, string name)
        => All.FirstOrDefault(responder => responder.Name == name)
            ?? throw AwsException.Unsupported(operation, "ChallengeName", $"{name}; it has {string.Join(", ", All.Select(r => r.Name))}");
}
