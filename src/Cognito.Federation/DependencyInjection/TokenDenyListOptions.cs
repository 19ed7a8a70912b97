using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Brings the container's list of revoked tokens to those who feed it and to those who ask it.</summary>
internal sealed class TokenDenyListOptions(TokenDenyList list) : IPostConfigureOptions<CognitoFederationOptions>, IPostConfigureOptions<TokenVerifierOptions>
{
    public void PostConfigure(string? name, CognitoFederationOptions options) => options.UserPool.UseTokenDenyList(list);

    public void PostConfigure(string? name, TokenVerifierOptions options) => options.AddRevocationCheck(list);
}
