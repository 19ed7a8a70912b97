namespace Cognito.Federation;

/// <summary>Sign-in with Facebook by classic access tokens. The identity pool holds the app id that they must belong to.</summary>
public sealed class FacebookLoginOptions
{
    /// <summary>The name by which <see cref="FederatedIdentity.From(string, string)"/> finds this provider. Default: <c>Facebook</c>.</summary>
    public string Name { get; set; } = "Facebook";
}
