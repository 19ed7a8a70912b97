namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetTokensFromRefreshTokenOperation"/>
internal sealed class GetTokensFromRefreshTokenResponse
{
    public AuthenticationResult? AuthenticationResult { get; init; }
}
