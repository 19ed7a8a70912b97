namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateUserPoolClientOperation"/>
internal sealed class CreateUserPoolClientRequest : IConstrained
{
    private static readonly string[] Units = [TokenValidity.Seconds, TokenValidity.Minutes, TokenValidity.Hours, TokenValidity.Days];

    private static readonly string[] Flows =
    [
        "ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH",
        "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH",
    ];

    public string UserPoolId { get; init; } = null!;

    public string ClientName { get; init; } = null!;

    public bool? GenerateSecret { get; init; }

    public string? ClientSecret { get; init; }

    public int? RefreshTokenValidity { get; init; }

    public int? AccessTokenValidity { get; init; }

    public int? IdTokenValidity { get; init; }

    public TokenValidityUnitsType? TokenValidityUnits { get; init; }

    public IReadOnlyList<string>? ReadAttributes { get; init; }

    public IReadOnlyList<string>? WriteAttributes { get; init; }

    public IReadOnlyList<string>? ExplicitAuthFlows { get; init; }

    public IReadOnlyList<string>? SupportedIdentityProviders { get; init; }

    public IReadOnlyList<string>? CallbackURLs { get; init; }

    public IReadOnlyList<string>? LogoutURLs { get; init; }

    public string? DefaultRedirectURI { get; init; }

    public IReadOnlyList<string>? AllowedOAuthFlows { get; init; }

    public IReadOnlyList<string>? AllowedOAuthScopes { get; init; }

    public bool? AllowedOAuthFlowsUserPoolClient { get; init; }

    public AnalyticsConfigurationType? AnalyticsConfiguration { get; init; }

    public string? PreventUserExistenceErrors { get; init; }

    public bool? EnableTokenRevocation { get; init; }

    public bool? EnablePropagateAdditionalUserContextData { get; init; }

    public int? AuthSessionValidity { get; init; }

    public RefreshTokenRotationType? RefreshTokenRotation { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.UserPoolId(UserPoolId)
            .Name(nameof(ClientName), ClientName)
            .ClientSecret(ClientSecret)
            .Range(nameof(RefreshTokenValidity), RefreshTokenValidity, 0, 315_360_000)
            .Range(nameof(AccessTokenValidity), AccessTokenValidity, 1, 86_400)
            .Range(nameof(IdTokenValidity), IdTokenValidity, 1, 86_400)
            .Range(nameof(AuthSessionValidity), AuthSessionValidity, 3, 15)
            .OneOf("TokenValidityUnits.accessToken", TokenValidityUnits?.AccessToken, Units)
            .OneOf("TokenValidityUnits.idToken", TokenValidityUnits?.IdToken, Units)
            .OneOf("TokenValidityUnits.refreshToken", TokenValidityUnits?.RefreshToken, Units)
            .EachOneOf(nameof(ExplicitAuthFlows), ExplicitAuthFlows, Flows)
            .EachOneOf(nameof(AllowedOAuthFlows), AllowedOAuthFlows, "code", "implicit", "client_credentials")
            .OneOf(nameof(PreventUserExistenceErrors), PreventUserExistenceErrors, "LEGACY", "ENABLED");
        if (RefreshTokenRotation is { } rotation)
        {
            constraints.Required("RefreshTokenRotation.feature", rotation.Feature)
                .OneOf("RefreshTokenRotation.feature", rotation.Feature, "ENABLED", "DISABLED")
                .Range("RefreshTokenRotation.retryGracePeriodSeconds", rotation.RetryGracePeriodSeconds, 0, 60);
        }
    }
}
