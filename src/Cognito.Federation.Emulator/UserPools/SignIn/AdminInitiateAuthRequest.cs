namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminInitiateAuthOperation"/>
internal sealed class AdminInitiateAuthRequest : IConstrained, IUserContextRequest
{
    public string AuthFlow { get; init; } = null!;

    public string UserPoolId { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? AuthParameters { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public ContextDataType? ContextData { get; init; }

    UserContextDataType? IUserContextRequest.UserContextData => ContextData?.ToUserContext();

    public string? Session { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .ClientId(ClientId)
        .AuthFlow(AuthFlow)
        .Session(Session);
}
