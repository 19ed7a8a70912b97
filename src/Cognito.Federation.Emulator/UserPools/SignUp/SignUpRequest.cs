namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="SignUpOperation"/>
internal sealed class SignUpRequest : IConstrained, IUserContextRequest
{
    public string ClientId { get; init; } = null!;

    public string? SecretHash { get; init; }

    public string Username { get; init; } = null!;

    /// <summary>May be missing where another first factor is enough.</summary>
    public string? Password { get; init; }

    public IReadOnlyList<AttributeType>? UserAttributes { get; init; }

    public IReadOnlyList<AttributeType>? ValidationData { get; init; }

    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    public UserContextDataType? UserContextData { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .ClientId(ClientId)
        .SecretHash(SecretHash)
        .Username(Username)
        .Password(nameof(Password), Password)
        .Attributes(nameof(UserAttributes), UserAttributes)
        .Attributes(nameof(ValidationData), ValidationData);
}
