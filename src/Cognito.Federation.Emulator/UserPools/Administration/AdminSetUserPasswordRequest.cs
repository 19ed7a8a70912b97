namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminSetUserPasswordOperation"/>
internal sealed class AdminSetUserPasswordRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public string Password { get; init; } = null!;

    public bool? Permanent { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Required(nameof(Password), Password)
        .Password(nameof(Password), Password);
}
