namespace Cognito.Federation.Emulator;

/// <summary>One step of a sign-in, and how it went.</summary>
internal sealed class ChallengeResponseType
{
    public string? ChallengeName { get; init; }

    public string? ChallengeResponse { get; init; }

    public static ChallengeResponseType Password(bool success) => new() { ChallengeName = "Password", ChallengeResponse = success ? "Success" : "Failure" };
}
