namespace Cognito.Federation;

/// <summary>Sign-in with Google.</summary>
public sealed class GoogleLoginOptions
{
    /// <summary>The application's OAuth client ids at Google (<c>….apps.googleusercontent.com</c>): web, Android and so on. At least one. Several need an IAM OIDC provider in the identity pool.</summary>
    public IList<string> ClientIds { get; } = [];

    /// <summary>The name by which <see cref="FederatedIdentity.From(string, string)"/> finds this provider. Default: <c>Google</c>.</summary>
    public string Name { get; set; } = "Google";
}
