namespace Cognito.Federation.Emulator;

/// <summary>The answer to the start of a sign-in, which may leave the choice of the first factor open.</summary>
internal sealed class SignInStartAnswer
{
    public string? ChallengeName { get; init; }

    public required IReadOnlyDictionary<string, string> ChallengeParameters { get; init; }

    /// <summary>The ticket to send back with the answer.</summary>
    public string? Session { get; init; }

    public AuthenticationResult? AuthenticationResult { get; init; }

    /// <summary>The first factors to choose from, for SELECT_CHALLENGE.</summary>
    public IReadOnlyList<string>? AvailableChallenges { get; init; }

    public static SignInStartAnswer Of(SignInAnswer answer) => new()
    {
        ChallengeName = answer.ChallengeName,
        ChallengeParameters = answer.ChallengeParameters,
        Session = answer.Session,
        AuthenticationResult = answer.AuthenticationResult,
        AvailableChallenges = answer.AvailableChallenges,
    };
}
