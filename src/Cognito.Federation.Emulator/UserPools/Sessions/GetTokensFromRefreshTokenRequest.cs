namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetTokensFromRefreshTokenOperation"/>
internal sealed class GetTokensFromRefreshTokenRequest : IConstrained
{
    public string RefreshToken { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public string? ClientSecret { get; init; }

    public string? DeviceKey { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .Required(nameof(RefreshToken), RefreshToken)
        .Length(nameof(RefreshToken), RefreshToken, 1, 16_384, sensitive: true)
        .Length(nameof(ClientSecret), ClientSecret, 1, 64, sensitive: true);
}
