namespace Cognito.Federation.Emulator;

/// <summary>A trusted user pool, as the service writes it.</summary>
internal sealed record CognitoProvider
{
    public string? ProviderName { get; init; }

    public string? ClientId { get; init; }

    public bool? ServerSideTokenCheck { get; init; }
}
