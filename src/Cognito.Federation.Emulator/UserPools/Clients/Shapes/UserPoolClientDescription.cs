namespace Cognito.Federation.Emulator;

/// <summary>An app client in a list.</summary>
internal sealed class UserPoolClientDescription
{
    public required string ClientId { get; init; }

    public required string UserPoolId { get; init; }

    public required string ClientName { get; init; }
}
