namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUpdateUserAttributesOperation"/>
internal sealed class AdminUpdateUserAttributesRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public IReadOnlyList<AttributeType> UserAttributes { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Required(nameof(UserAttributes), UserAttributes)
        .Attributes(nameof(UserAttributes), UserAttributes);
}
