namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUserPoolClientsOperation"/>
internal sealed class ListUserPoolClientsResponse
{
    public required IReadOnlyList<UserPoolClientDescription> UserPoolClients { get; init; }

    public string? NextToken { get; init; }
}
