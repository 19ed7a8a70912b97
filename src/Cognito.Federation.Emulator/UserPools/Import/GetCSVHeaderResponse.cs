namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetCSVHeaderOperation"/>
internal sealed class GetCSVHeaderResponse
{
    public required string UserPoolId { get; init; }

    public required IReadOnlyList<string> CSVHeader { get; init; }
}
