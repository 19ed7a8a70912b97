namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminRespondToAuthChallengeOperation"/>
internal sealed class AdminRespondToAuthChallengeRequest : IConstrained, IUserContextRequest
{
    public string UserPoolId { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public string ChallengeName { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ChallengeResponses { get; init; }

    public string? Session { get; init; }

    /// <summary>Accepted: only triggers would read it.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public ContextDataType? ContextData { get; init; }

    UserContextDataType? IUserContextRequest.UserContextData => ContextData?.ToUserContext();

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .ClientId(ClientId)
        .Required(nameof(ChallengeName), ChallengeName)
        .OneOf(
            nameof(ChallengeName), ChallengeName,
            "SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP", "PASSWORD_VERIFIER", "CUSTOM_CHALLENGE",
            "SELECT_CHALLENGE", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_OTP",
            "PASSWORD", "WEB_AUTHN", "PASSWORD_SRP")
        .Length(nameof(Session), Session, 20, 2048, sensitive: true);
}
