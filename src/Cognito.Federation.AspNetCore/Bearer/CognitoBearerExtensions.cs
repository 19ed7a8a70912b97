using Cognito.Federation;
using Cognito.Federation.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Protects an API with the tokens of a user pool.</summary>
public static class CognitoBearerExtensions
{
    /// <summary>Adds Microsoft's JWT bearer authentication, preset for the configured user pool and app client, under the scheme <c>Bearer</c>. It accepts access tokens.</summary>
    /// <inheritdoc cref="AddCognitoBearer(AuthenticationBuilder, string, Action{TokenVerifierOptions}?)"/>
    public static AuthenticationBuilder AddCognitoBearer(this AuthenticationBuilder builder) => builder.AddCognitoBearer(static _ => { });

    /// <summary>Adds Microsoft's JWT bearer authentication, preset for Cognito, under the scheme <c>Bearer</c>.</summary>
    /// <inheritdoc cref="AddCognitoBearer(AuthenticationBuilder, string, Action{TokenVerifierOptions}?)"/>
    public static AuthenticationBuilder AddCognitoBearer(this AuthenticationBuilder builder, Action<TokenVerifierOptions>? configure) =>
        builder.AddCognitoBearer(JwtBearerDefaults.AuthenticationScheme, configure);

    /// <summary>Adds Microsoft's JWT bearer authentication, preset for Cognito.</summary>
    /// <param name="builder">What <c>AddAuthentication</c> returned.</param>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="configure">
    /// Says what is accepted. Default: access tokens of the user pool and the app client in the configuration section <c>Cognito</c>, or of those given to <c>AddCognitoFederation</c>.
    /// ID tokens are accepted only where <see cref="TokenVerifierOptions.TokenUse"/> says so.
    /// </param>
    /// <remarks>
    /// Always checked: RS256, the exact issuer, the signature by a key of that very pool, expiry, <c>token_use</c>, and the app client (<c>client_id</c>, or <c>aud</c> of an ID token).
    /// Groups are roles, and <c>User.Identity.Name</c> is the canonical user name. <c>services.Configure&lt;JwtBearerOptions&gt;</c> still applies, and wins.
    /// The options are validated when the host starts; <see cref="TokenVerifierOptions.UseCache"/> is refused, since Microsoft's handler remembers no tokens.
    /// </remarks>
    public static AuthenticationBuilder AddCognitoBearer(this AuthenticationBuilder builder, string scheme, Action<TokenVerifierOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(scheme);
        var services = builder.Services;
        // Whoever configured the library by code alone does not want the section as well.
        if (!services.Any(static service => service.ServiceType == typeof(IUserDirectory)))
            FederationRegistration.AddDefaultSection(services);
        FederationRegistration.AddServices(services).AddTokenVerifier(BearerPreset.VerifierOf(scheme), options =>
        {
            options.TokenUse = TokenUse.Access;
            configure?.Invoke(options);
            if (options.CachedTokens > 0)
                throw new InvalidOperationException($"{nameof(AddCognitoBearer)} verifies each token with Microsoft's handler, which remembers none: leave {nameof(TokenVerifierOptions.UseCache)} out.");
        });
        // First of all, so that whatever the application configures comes after it.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<JwtBearerOptions>>(provider => new BearerPreset(scheme, provider)));
        return builder.AddJwtBearer(scheme, static _ => { });
    }
}
