namespace Cognito.Federation;

/// <summary>Login with Amazon. The identity pool holds the client id that tokens must belong to.</summary>
public sealed class AmazonLoginOptions
{
    /// <summary>The name by which <see cref="FederatedIdentity.From(string, string)"/> finds this provider. Default: <c>Amazon</c>.</summary>
    public string Name { get; set; } = "Amazon";
}
