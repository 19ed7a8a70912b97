using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Lets a verifier that names no user pool accept the configured one.</summary>
internal sealed class ConfiguredPoolOptions(FederationSettings settings) : IPostConfigureOptions<TokenVerifierOptions>
{
    public void PostConfigure(string? name, TokenVerifierOptions options)
    {
        if (options.UserPools.Count > 0)
            return;
        var configured = settings.RequireUserPool();
        options.AddUserPool(configured.PoolId.ToString(), pool =>
        {
            pool.ClientIds.Add(configured.ClientId);
            pool.Issuer = configured.Issuer;
            pool.JwksUri = configured.JwksUri?.AbsoluteUri;
        });
    }
}
