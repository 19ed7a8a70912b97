namespace Cognito.Federation.Emulator;

/// <summary>One step of a sign-in, and how it went.</summary>
internal sealed class ChallengeResponseType
{
    public string? ChallengeName { get; init; }

    public string? ChallengeResponse { get; init; }

    public static ChallengeResponseType Success(string challenge) => new() { ChallengeName = challenge, ChallengeResponse = "Success" };

    public static ChallengeResponseType Failure(string challenge) => new() { ChallengeName = challenge, ChallengeResponse = "Failure" };
}
