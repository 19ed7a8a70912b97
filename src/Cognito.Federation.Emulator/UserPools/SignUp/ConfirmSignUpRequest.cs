namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmSignUpOperation"/>
internal sealed class ConfirmSignUpRequest : IConstrained, IUserContextRequest
{
    public string ClientId { get; init; } = null!;

    public string? SecretHash { get; init; }

    public string Username { get; init; } = null!;

    public string ConfirmationCode { get; init; } = null!;

    public bool? ForceAliasCreation { get; init; }

    public string? Session { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public UserContextDataType? UserContextData { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .SecretHash(SecretHash)
        .Username(Username)
        .ConfirmationCode(ConfirmationCode)
        .Session(Session);
}
