namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateUserAttributesOperation"/>
internal sealed class UpdateUserAttributesRequest : IConstrained
{
    public IReadOnlyList<AttributeType> UserAttributes { get; init; } = null!;

    public string AccessToken { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .Required(nameof(UserAttributes), UserAttributes)
        .Attributes(nameof(UserAttributes), UserAttributes)
        .AccessToken(AccessToken);
}
