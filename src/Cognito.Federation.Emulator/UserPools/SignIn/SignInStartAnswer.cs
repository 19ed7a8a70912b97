namespace Cognito.Federation.Emulator;

/// <summary>The answer to the start of a sign-in, which may leave the choice of the first factor open.</summary>
internal sealed class SignInStartAnswer : SignInAnswer
{
    /// <summary>The first factors to choose from, for SELECT_CHALLENGE.</summary>
    public IReadOnlyList<string>? AvailableChallenges { get; init; }

    public static SignInStartAnswer Of(SignInAnswer answer) => answer as SignInStartAnswer ?? new()
    {
        ChallengeName = answer.ChallengeName,
        ChallengeParameters = answer.ChallengeParameters,
        Session = answer.Session,
        AuthenticationResult = answer.AuthenticationResult,
    };
}
