using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Puts a provider of the container into the options.</summary>
internal sealed class ClientSecretOptions<T>(T provider) : IPostConfigureOptions<CognitoFederationOptions>
    where T : class, IClientSecretProvider
{
    public void PostConfigure(string? name, CognitoFederationOptions options) => options.UserPool.UseClientSecretProvider(provider);
}
