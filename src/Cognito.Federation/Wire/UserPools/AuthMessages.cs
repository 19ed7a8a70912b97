namespace Cognito.Federation.Wire;

internal sealed class InitiateAuthCall : UserContextualCall
{
    public required string AuthFlow { get; init; }

    public required IReadOnlyDictionary<string, string> AuthParameters { get; init; }

    public required string ClientId { get; init; }

    public string? Session { get; init; }
}

internal sealed class RespondToAuthChallengeCall : UserContextualCall
{
    public required string ClientId { get; init; }

    public required string ChallengeName { get; init; }

    public string? Session { get; init; }

    public required IReadOnlyDictionary<string, string> ChallengeResponses { get; init; }
}

/// <summary>What <c>InitiateAuth</c> and <c>RespondToAuthChallenge</c> answer: tokens, or one more challenge.</summary>
internal abstract class AuthReply
{
    public string? ChallengeName { get; init; }

    public string? Session { get; init; }

    public IReadOnlyDictionary<string, string>? ChallengeParameters { get; init; }

    public AuthenticationResult? AuthenticationResult { get; init; }
}

/// <summary>What an answered challenge leads to.</summary>
internal sealed class AnswerReply : AuthReply;

/// <summary>What a start leads to.</summary>
internal sealed class StartReply : AuthReply
{
    /// <summary>The first factors to choose from.</summary>
    public IReadOnlyList<string>? AvailableChallenges { get; init; }
}

internal sealed class AuthenticationResult
{
    public string? AccessToken { get; init; }

    public string? IdToken { get; init; }

    public string? RefreshToken { get; init; }

    public NewDeviceMetadata? NewDeviceMetadata { get; init; }
}

internal sealed class NewDeviceMetadata
{
    public string? DeviceKey { get; init; }

    public string? DeviceGroupKey { get; init; }
}
