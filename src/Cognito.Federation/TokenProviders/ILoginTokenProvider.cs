namespace Cognito.Federation;

/// <summary>One kind of login of an application, such as Google: knows the <c>Logins</c> key, and checks a token locally before a call is spent on it.</summary>
/// <remarks>One per application, stateless, found by <see cref="Name"/>. Registered with <c>AddGoogle</c>, <c>AddFacebook</c>, <c>AddApple</c>, <c>AddAmazon</c>, <c>AddOpenIdConnect</c>, <c>AddSaml</c> or <c>AddTokenProvider</c>.</remarks>
public interface ILoginTokenProvider
{
    /// <summary>The name by which <see cref="FederatedIdentity.From(string, string)"/> finds it, such as <c>Google</c>; compared without case.</summary>
    string Name { get; }

    /// <summary>The <c>Logins</c> key that the identity pool knows, such as <c>accounts.google.com</c>.</summary>
    string ProviderName { get; }

    /// <summary>Reads a token: what it is, whose, and until when.</summary>
    /// <exception cref="ReauthenticationRequiredException">The token is of the wrong kind, for another audience, or expired; the message says expected and got, never the token.</exception>
    ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default);
}
