namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmForgotPasswordOperation"/>
internal sealed class ConfirmForgotPasswordRequest : IConstrained, IUserContextRequest
{
    public string ClientId { get; init; } = null!;

    public string? SecretHash { get; init; }

    public string Username { get; init; } = null!;

    public string ConfirmationCode { get; init; } = null!;

    public string Password { get; init; } = null!;

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public UserContextDataType? UserContextData { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .SecretHash(SecretHash)
        .Username(Username)
        .ConfirmationCode(ConfirmationCode)
        .Required(nameof(Password), Password)
        .Password(nameof(Password), Password);
}
