using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>A delegate given at registration. It runs after every <c>Configure</c>, wherever that was called, and before every other <c>PostConfigure</c>.</summary>
internal sealed class DelegateOptions(Action<CognitoFederationOptions> configure) : IPostConfigureOptions<CognitoFederationOptions>
{
    public void PostConfigure(string? name, CognitoFederationOptions options)
    {
        if (name == Options.DefaultName)
            configure(options);
    }
}
