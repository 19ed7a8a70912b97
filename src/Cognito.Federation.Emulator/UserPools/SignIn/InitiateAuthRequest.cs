namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="InitiateAuthOperation"/>
internal sealed class InitiateAuthRequest : IConstrained, IUserContextRequest
{
    public string AuthFlow { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? AuthParameters { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public UserContextDataType? UserContextData { get; init; }

    public string? Session { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .AuthFlow(AuthFlow)
        .Session(Session);
}
