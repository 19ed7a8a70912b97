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
        // Checked now: a provider without a client id is a mistake that no sign-in should have to find.
        _ = new GoogleTokenProvider(options);
        Services.AddSingleton<ILoginTokenProvider>(provider => new GoogleTokenProvider(options, provider.GetRequiredService<FederationClock>().Time));
        return this;
    }

    /// <summary>Lets people sign in with Facebook: <see cref="FederatedIdentity.From(string, string)"/> takes Facebook's classic access tokens.</summary>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    public CognitoFederationBuilder AddFacebook(Action<FacebookLoginOptions>? configure = null)
    {
        var options = new FacebookLoginOptions();
        configure?.Invoke(options);
        Services.AddSingleton<ILoginTokenProvider>(new FacebookTokenProvider(options));
        return this;
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
}
