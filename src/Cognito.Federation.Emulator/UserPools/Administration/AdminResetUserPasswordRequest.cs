namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminResetUserPasswordOperation"/>
internal sealed class AdminResetUserPasswordRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username);
}
