namespace Cognito.Federation.Emulator;

/// <summary>The answer to a step of a sign-in: tokens, or the next challenge.</summary>
internal class SignInAnswer
{
    public string? ChallengeName { get; init; }

    public IReadOnlyDictionary<string, string> ChallengeParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The ticket to send back with the answer.</summary>
    public string? Session { get; init; }

    public AuthenticationResult? AuthenticationResult { get; init; }
}
