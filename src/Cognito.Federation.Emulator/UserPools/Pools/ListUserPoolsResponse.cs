namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUserPoolsOperation"/>
internal sealed class ListUserPoolsResponse
{
    public required IReadOnlyList<UserPoolDescriptionType> UserPools { get; init; }

    public string? NextToken { get; init; }
}
