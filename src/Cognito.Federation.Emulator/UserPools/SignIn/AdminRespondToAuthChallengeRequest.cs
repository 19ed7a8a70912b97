namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminRespondToAuthChallengeOperation"/>
internal sealed class AdminRespondToAuthChallengeRequest : IConstrained, IUserContextRequest
{
    public string UserPoolId { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public string ChallengeName { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ChallengeResponses { get; init; }

    public string? Session { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public ContextDataType? ContextData { get; init; }

    UserContextDataType? IUserContextRequest.UserContextData => ContextData?.ToUserContext();

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .ClientId(ClientId)
        .ChallengeName(ChallengeName)
        .Session(Session);
}
