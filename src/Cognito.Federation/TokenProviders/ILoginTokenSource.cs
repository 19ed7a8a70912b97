namespace Cognito.Federation;

/// <summary>One login of one person: gives the token that the identity pool wants, and a newer one when that ages. <see cref="LiveSession"/> is one.</summary>
/// <remarks>Never registered in a container. Returns the same <see cref="LoginToken"/> instance while its token is unchanged, and answers from memory unless a minimum lifetime is asked.</remarks>
public interface ILoginTokenSource
{
    /// <summary>The <c>Logins</c> key, such as <c>accounts.google.com</c>.</summary>
    string ProviderName { get; }

    /// <summary>The login token as it is, or one that lives at least as long as asked.</summary>
    /// <exception cref="ReauthenticationRequiredException">No such token can be had without the person.</exception>
    ValueTask<LoginToken> GetTokenAsync(LoginTokenRequest request, CancellationToken cancellationToken = default);
}
