namespace Cognito.Federation;

/// <summary>Sign in with Apple.</summary>
public sealed class AppleLoginOptions
{
    /// <summary>The application's client ids at Apple: the bundle id of native apps, the services id of web pages. At least one. The identity pool holds one; for several, add Apple as an OpenID Connect provider of IAM.</summary>
    public IList<string> ClientIds { get; } = [];

    /// <summary>The name by which <see cref="FederatedIdentity.From(string, string)"/> finds this provider. Default: <c>Apple</c>.</summary>
    public string Name { get; set; } = "Apple";
}
