using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.Federation.AspNetCore;

/// <summary>What Microsoft's handler is set to before the application has its say.</summary>
internal sealed class BearerPreset(string scheme, IServiceProvider services) : IConfigureNamedOptions<JwtBearerOptions>
{
    /// <summary>The key of the scheme's verifier in the container.</summary>
    public static string VerifierOf(string scheme) => "CognitoBearer:" + scheme;

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (!string.Equals(name, scheme, StringComparison.Ordinal))
            return;
        var verifier = (TokenVerifier)services.GetRequiredKeyedService<ITokenVerifier>(VerifierOf(scheme));
        var isDevelopment = services.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = isDevelopment;
        options.Events = new CognitoBearerEvents(verifier, isDevelopment);
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new CognitoTokenHandler(verifier));
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuers = verifier.Issuers.All,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            // Access tokens have no audience; the handler looks at the app client instead.
            ValidateAudience = false,
            ClockSkew = verifier.ClockSkew,
            LifetimeValidator = (notBefore, expires, _, parameters) => IsAlive(notBefore, expires, parameters, verifier.Now),
            NameClaimType = CognitoClaims.Username,
            RoleClaimType = CognitoClaims.Groups,
        };
    }

    // By the library's clock, which is an emulator's where one is in use; whether and how closely is the application's to say.
    private static bool IsAlive(DateTime? notBefore, DateTime? expires, TokenValidationParameters parameters, DateTimeOffset now) =>
        !parameters.ValidateLifetime
        || (expires is { } end && now.UtcDateTime - parameters.ClockSkew < end && !(notBefore > now.UtcDateTime + parameters.ClockSkew));
}
