namespace Cognito.Federation;

/// <summary>Sign-in with a SAML provider that IAM and the identity pool know.</summary>
public sealed class SamlLoginOptions
{
    /// <summary>The ARN of the provider in IAM, such as <c>arn:aws:iam::123456789012:saml-provider/Corp</c>; the <c>Logins</c> key. 128 characters at most.</summary>
    public string ProviderArn { get; set; } = "";
}
