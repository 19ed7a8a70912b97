namespace Cognito.Federation;

/// <summary>Sign-in with an OpenID Connect provider that IAM and the identity pool know.</summary>
public sealed class OpenIdConnectLoginOptions
{
    /// <summary>The provider's URL exactly as IAM has it, which is the <c>iss</c> of its tokens: https, no query; a slash at the end counts. It is the <c>Logins</c> key without <c>https://</c>.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The application's client ids at the provider, which IAM lists as audiences. At least one.</summary>
    public IList<string> ClientIds { get; } = [];
}
