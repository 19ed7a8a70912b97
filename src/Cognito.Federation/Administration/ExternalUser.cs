using System.Text;

namespace Cognito.Federation.Administration;

/// <summary>A person as an external provider knows them.</summary>
public sealed record ExternalUser
{
    /// <summary>Names a person by the provider's own id.</summary>
    /// <param name="providerName">The provider as the pool names it: <c>Google</c>, <c>Facebook</c>, <c>LoginWithAmazon</c>, <c>SignInWithApple</c>, or the name that a SAML or OIDC provider was given.</param>
    /// <param name="subject">The id there: the <c>sub</c> of an OIDC token, the <c>NameID</c> of a SAML assertion.</param>
    /// <exception cref="ArgumentException">A value is empty, or the provider is the pool itself.</exception>
    public ExternalUser(string providerName, string subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerName);
        ArgumentException.ThrowIfNullOrEmpty(subject);
        if (string.Equals(providerName, "Cognito", StringComparison.Ordinal))
            throw new ArgumentException("'Cognito' is the pool itself. Expected the name of an external provider, such as 'Google'.", nameof(providerName));
        ProviderName = providerName;
        Subject = subject;
    }

    /// <summary>The provider as the pool names it.</summary>
    public string ProviderName { get; }

    /// <summary>The person's id there.</summary>
    public string Subject { get; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("ProviderName = ").Append(ProviderName);
        return true;
    }
}
