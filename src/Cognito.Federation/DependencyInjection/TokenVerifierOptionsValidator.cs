using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Runs the one validation of a verifier's options when a host starts, and at the first resolution where there is no host.</summary>
internal sealed class TokenVerifierOptionsValidator : IValidateOptions<TokenVerifierOptions>
{
    public ValidateOptionsResult Validate(string? name, TokenVerifierOptions options) => OptionsFaults.Judge(() => TokenVerifierSettings.From(options));
}
