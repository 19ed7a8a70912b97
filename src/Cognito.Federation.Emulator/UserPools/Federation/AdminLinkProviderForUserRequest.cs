namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminLinkProviderForUserOperation"/>
internal sealed class AdminLinkProviderForUserRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public ProviderUserIdentifierType DestinationUser { get; init; } = null!;

    public ProviderUserIdentifierType SourceUser { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .ProviderUser(nameof(DestinationUser), DestinationUser)
        .ProviderUser(nameof(SourceUser), SourceUser);
}
