namespace Cognito.Federation.Wire;

internal sealed class GetTokensFromRefreshTokenCall
{
    public required string RefreshToken { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public string? DeviceKey { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}

internal sealed class GetTokensFromRefreshTokenReply
{
    public AuthenticationResult? AuthenticationResult { get; init; }
}

internal sealed class RevokeTokenCall
{
    public required string Token { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }
}

internal sealed class RevokeTokenReply;

internal sealed class GlobalSignOutCall
{
    public required string AccessToken { get; init; }
}

internal sealed class GlobalSignOutReply;
