using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Runs the one validation of a verifier's options when a host starts, and at the first resolution where there is no host.</summary>
internal sealed class TokenVerifierOptionsValidator : IValidateOptions<TokenVerifierOptions>
{
    public static TokenVerifier Create(IServiceProvider provider, string name) =>
        provider.GetRequiredService<FederationComposition>().CreateTokenVerifier(
            TokenVerifierSettings.From(provider.GetRequiredService<IOptionsMonitor<TokenVerifierOptions>>().Get(name), name));

    public ValidateOptionsResult Validate(string? name, TokenVerifierOptions options)
    {
        try
        {
            TokenVerifierSettings.From(options);
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException e)
        {
            return ValidateOptionsResult.Fail(e.Failures);
        }
    }
}
