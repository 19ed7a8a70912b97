namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateUserPoolClientOperation"/>
internal sealed class CreateUserPoolClientResponse
{
    public required UserPoolClientType UserPoolClient { get; init; }
}
