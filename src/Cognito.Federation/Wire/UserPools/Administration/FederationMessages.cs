namespace Cognito.Federation.Wire;

internal sealed class ProviderUser
{
    public required string ProviderName { get; init; }

    public string? ProviderAttributeName { get; init; }

    public required string ProviderAttributeValue { get; init; }
}

internal sealed class AdminLinkProviderForUserCall : PoolCall
{
    public required ProviderUser DestinationUser { get; init; }

    public required ProviderUser SourceUser { get; init; }
}

internal sealed class AdminDisableProviderForUserCall : PoolCall
{
    public required ProviderUser User { get; init; }
}
