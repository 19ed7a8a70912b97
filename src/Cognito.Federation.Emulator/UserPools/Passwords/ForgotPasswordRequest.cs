namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ForgotPasswordOperation"/>
internal sealed class ForgotPasswordRequest : IConstrained, IUserContextRequest
{
    public string ClientId { get; init; } = null!;

    public string? SecretHash { get; init; }

    public string Username { get; init; } = null!;

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public UserContextDataType? UserContextData { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints.ClientId(ClientId).SecretHash(SecretHash).Username(Username);
}
