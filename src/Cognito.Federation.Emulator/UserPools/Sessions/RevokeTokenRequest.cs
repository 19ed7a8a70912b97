namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="RevokeTokenOperation"/>
internal sealed class RevokeTokenRequest : IConstrained
{
    public string Token { get; init; } = null!;

    public string ClientId { get; init; } = null!;

    public string? ClientSecret { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .Required(nameof(Token), Token)
        .Length(nameof(Token), Token, 1, 16_384, sensitive: true)
        .Length(nameof(ClientSecret), ClientSecret, 1, 64, sensitive: true);
}
