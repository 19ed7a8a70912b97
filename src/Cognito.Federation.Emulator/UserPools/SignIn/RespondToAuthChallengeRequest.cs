namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="RespondToAuthChallengeOperation"/>
internal sealed class RespondToAuthChallengeRequest : IConstrained, IUserContextRequest
{
    public string ClientId { get; init; } = null!;

    public string ChallengeName { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ChallengeResponses { get; init; }

    public string? Session { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public UserContextDataType? UserContextData { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .ChallengeName(ChallengeName)
        .Session(Session);
}
