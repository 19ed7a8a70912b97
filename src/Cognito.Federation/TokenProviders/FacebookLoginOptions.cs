namespace Cognito.Federation;

/// <summary>Sign-in with Facebook: classic access tokens, and the tokens of Limited Login if <see cref="AppId"/> is set.</summary>
public sealed class FacebookLoginOptions
{
    /// <summary>The name by which <see cref="FederatedIdentity.From(string, string)"/> finds this provider. Default: <c>Facebook</c>.</summary>
    public string Name { get; set; } = "Facebook";

    /// <summary>The app's id at Facebook, which tokens of Limited Login must be for. Default: null, and they are refused; identity pools take them only from an OpenID Connect provider of IAM.</summary>
    public string? AppId { get; set; }

    /// <summary>
    /// The issuers whose tokens of Limited Login are taken. Facebook has named itself in several ways; IAM and the identity pool need a provider with the URL that the tokens name.
    /// Default: <c>https://www.facebook.com</c>, <c>https://limited.facebook.com</c>, <c>https://facebook.com</c>. Each is a <c>Logins</c> key without <c>https://</c>.
    /// </summary>
    public IList<string> LimitedLoginIssuers { get; } = ["https://www.facebook.com", "https://limited.facebook.com", "https://facebook.com"];
}
