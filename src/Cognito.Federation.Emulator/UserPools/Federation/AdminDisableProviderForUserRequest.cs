namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminDisableProviderForUserOperation"/>
internal sealed class AdminDisableProviderForUserRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public ProviderUserIdentifierType User { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .ProviderUser(nameof(User), User);
}
