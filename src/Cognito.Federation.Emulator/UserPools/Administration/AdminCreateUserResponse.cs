namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminCreateUserOperation"/>
internal sealed class AdminCreateUserResponse
{
    public required UserType User { get; init; }
}
