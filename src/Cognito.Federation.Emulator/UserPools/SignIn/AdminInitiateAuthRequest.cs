namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminInitiateAuthOperation"/>
internal sealed class AdminInitiateAuthRequest : IConstrained, IUserContextRequest
{
    public string AuthFlow { get; init; } = null!;

    public string UserPoolId { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? AuthParameters { get; init; }

    /// <summary>Accepted: only triggers would read it.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public ContextDataType? ContextData { get; init; }

    UserContextDataType? IUserContextRequest.UserContextData => ContextData?.ToUserContext();

    public string? Session { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .ClientId(ClientId)
        .Required(nameof(AuthFlow), AuthFlow)
        .OneOf(
            nameof(AuthFlow), AuthFlow,
            "USER_SRP_AUTH", "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN", "CUSTOM_AUTH", "ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH", "USER_AUTH")
        .Length(nameof(Session), Session, 20, 2048, sensitive: true);
}
