using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>An app client on the wire.</summary>
internal sealed class UserPoolClientType
{
    public required string UserPoolId { get; init; }

    public required string ClientName { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset LastModifiedDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }

    public int RefreshTokenValidity { get; init; }

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

    public bool AllowedOAuthFlowsUserPoolClient { get; init; }

    public required string PreventUserExistenceErrors { get; init; }

    public bool EnableTokenRevocation { get; init; }

    public bool EnablePropagateAdditionalUserContextData { get; init; }

    public int AuthSessionValidity { get; init; }

    public RefreshTokenRotationType? RefreshTokenRotation { get; init; }

    public static UserPoolClientType Of(UserPoolClient client)
    {
        var settings = client.Settings;
        var said = client.Requested;
        return new()
        {
            UserPoolId = client.Pool.Id,
            ClientName = client.Name,
            ClientId = client.Id,
            ClientSecret = client.Secret,
            CreationDate = client.CreatedAt,
            LastModifiedDate = client.CreatedAt,
            RefreshTokenValidity = TokenValidity.InUnits(settings.RefreshTokenValidity, said?.TokenValidityUnits?.RefreshToken ?? TokenValidity.Days),
            AccessTokenValidity = said?.AccessTokenValidity,
            IdTokenValidity = said?.IdTokenValidity,
            TokenValidityUnits = said?.TokenValidityUnits ?? new(),
            ReadAttributes = settings.ReadAttributes,
            WriteAttributes = settings.WriteAttributes,
            ExplicitAuthFlows = said is null ? settings.ExplicitAuthFlows : said.ExplicitAuthFlows,
            SupportedIdentityProviders = said?.SupportedIdentityProviders,
            CallbackURLs = said?.CallbackURLs,
            LogoutURLs = said?.LogoutURLs,
            DefaultRedirectURI = said?.DefaultRedirectURI,
            PreventUserExistenceErrors = settings.HidesUserExistence ? "ENABLED" : "LEGACY",
            EnableTokenRevocation = settings.EnableTokenRevocation,
            AuthSessionValidity = (int)settings.AuthSessionValidity.TotalMinutes,
            RefreshTokenRotation = settings.RefreshTokenRotation
                ? new() { Feature = "ENABLED", RetryGracePeriodSeconds = (int)settings.RotationGracePeriod.TotalSeconds }
                : said?.RefreshTokenRotation,
        };
    }
}
