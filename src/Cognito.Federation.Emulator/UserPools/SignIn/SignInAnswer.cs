using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>The answer to a step of a sign-in: tokens, or the next challenge.</summary>
internal sealed class SignInAnswer
{
    public string? ChallengeName { get; init; }

    public IReadOnlyDictionary<string, string> ChallengeParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The first factors to choose from; only the start of a sign-in tells them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? AvailableChallenges { get; init; }

    /// <summary>The ticket to send back with the answer.</summary>
    public string? Session { get; init; }

    public AuthenticationResult? AuthenticationResult { get; init; }
}
