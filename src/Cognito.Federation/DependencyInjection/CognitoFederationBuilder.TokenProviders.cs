using Cognito.Federation;

namespace Microsoft.Extensions.DependencyInjection;

public sealed partial class CognitoFederationBuilder
{
    /// <summary>Lets people sign in with Google: <see cref="FederatedIdentity.From(string, string)"/> takes Google's ID tokens.</summary>
    /// <param name="configure">Sets the application's client ids at Google.</param>
    /// <exception cref="ArgumentException">No client id is set.</exception>
    public CognitoFederationBuilder AddGoogle(Action<GoogleLoginOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new GoogleLoginOptions();
        configure(options);
        return AddProvider(time => new GoogleTokenProvider(options, time));
    }

    /// <summary>Lets people sign in with Facebook: <see cref="FederatedIdentity.From(string, string)"/> takes Facebook's classic access tokens, and those of Limited Login if the app's id is set.</summary>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public CognitoFederationBuilder AddFacebook(Action<FacebookLoginOptions>? configure = null)
    {
        var options = new FacebookLoginOptions();
        configure?.Invoke(options);
        return AddProvider(time => new FacebookTokenProvider(options, time));
    }

    /// <summary>Lets people sign in with Apple: <see cref="FederatedIdentity.From(string, string)"/> takes Apple's identity tokens.</summary>
    /// <param name="configure">Sets the application's bundle id or services id.</param>
    /// <exception cref="ArgumentException">No client id is set.</exception>
    public CognitoFederationBuilder AddApple(Action<AppleLoginOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new AppleLoginOptions();
        configure(options);
        return AddProvider(time => new AppleTokenProvider(options, time));
    }

    /// <summary>Lets people sign in with Amazon: <see cref="FederatedIdentity.From(string, string)"/> takes the access tokens of Login with Amazon.</summary>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    public CognitoFederationBuilder AddAmazon(Action<AmazonLoginOptions>? configure = null)
    {
        var options = new AmazonLoginOptions();
        configure?.Invoke(options);
        return AddProvider(_ => new AmazonTokenProvider(options));
    }

    /// <summary>Lets people sign in with an OpenID Connect provider of IAM: <see cref="FederatedIdentity.From(string, string)"/> takes its ID tokens.</summary>
    /// <param name="name">The name by which it is found, such as <c>Corp</c>.</param>
    /// <param name="configure">Sets the issuer and the application's client ids.</param>
    /// <exception cref="ArgumentException">The issuer is no https URL, or no client id is set.</exception>
    public CognitoFederationBuilder AddOpenIdConnect(string name, Action<OpenIdConnectLoginOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new OpenIdConnectLoginOptions();
        configure(options);
        return AddProvider(time => new OpenIdConnectTokenProvider(name, options, time));
    }

    /// <summary>Lets people sign in with a SAML provider of IAM: <see cref="FederatedIdentity.From(string, string)"/> takes the responses that its page posts.</summary>
    /// <param name="name">The name by which it is found, such as <c>Corp</c>.</param>
    /// <param name="configure">Sets the provider's ARN.</param>
    /// <exception cref="ArgumentException">The ARN is not one of a SAML provider.</exception>
    public CognitoFederationBuilder AddSaml(string name, Action<SamlLoginOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new SamlLoginOptions();
        configure(options);
        return AddProvider(time => new SamlTokenProvider(name, options, time));
    }

    /// <summary>Adds another kind of login whose <c>Logins</c> key is its name.</summary>
    /// <param name="name">The name by which <see cref="FederatedIdentity.From(string, string)"/> finds it, and the <c>Logins</c> key: an issuer without <c>https://</c>, such as <c>login.example.com</c>.</param>
    /// <param name="read">Reads a token: what it is, whose, and until when, as <see cref="ILoginTokenProvider.ReadAsync"/> does. Throws or returns; never called for a token that it has read, until that token ends.</param>
    public CognitoFederationBuilder AddTokenProvider(string name, Func<string, CancellationToken, ValueTask<LoginToken>> read) =>
        AddTokenProvider(name, name, read);

    /// <summary>Adds another kind of login.</summary>
    /// <param name="name">The name by which <see cref="FederatedIdentity.From(string, string)"/> finds it.</param>
    /// <param name="providerName">The <c>Logins</c> key: an issuer without <c>https://</c>, such as <c>login.example.com</c>, or the ARN of a SAML provider.</param>
    /// <param name="read">Reads a token: what it is, whose, and until when, as <see cref="ILoginTokenProvider.ReadAsync"/> does. Throws or returns; never called for a token that it has read, until that token ends.</param>
    public CognitoFederationBuilder AddTokenProvider(string name, string providerName, Func<string, CancellationToken, ValueTask<LoginToken>> read)
    {
        Services.AddSingleton<ILoginTokenProvider>(new DelegateTokenProvider(name, providerName, read));
        return this;
    }

    private CognitoFederationBuilder AddProvider(Func<TimeProvider, ILoginTokenProvider> make)
    {
        // Checked now: an option that is wrong is a mistake that no sign-in should have to find.
        _ = make(TimeProvider.System);
        Services.AddSingleton(provider => make(provider.GetRequiredService<FederationClock>().Time));
        return this;
    }
}
