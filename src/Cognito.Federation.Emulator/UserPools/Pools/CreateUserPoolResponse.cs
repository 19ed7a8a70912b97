namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateUserPoolOperation"/>
internal sealed class CreateUserPoolResponse
{
    public required UserPoolType UserPool { get; init; }
}
