namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminDeleteUserAttributesOperation"/>
internal sealed class AdminDeleteUserAttributesRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public IReadOnlyList<string> UserAttributeNames { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Required(nameof(UserAttributeNames), UserAttributeNames);
}
