using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Runs the one validation when a host starts, and at the first resolution where there is no host.</summary>
internal sealed class FederationOptionsValidator(ProcessEnvironment environment) : IValidateOptions<CognitoFederationOptions>
{
    public ValidateOptionsResult Validate(string? name, CognitoFederationOptions options) => OptionsFaults.Judge(() => FederationSettings.From(options, environment));
}
