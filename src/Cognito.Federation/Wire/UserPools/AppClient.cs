using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Wire;

/// <summary>The app client as one request knows it: its id, and the secret of this moment where it has one.</summary>
internal sealed class AppClient(string id, Secret? secret)
{
    public string Id { get; } = id;

    /// <summary>The secret itself, for the operations that take it raw; null when the app client has none.</summary>
    public string? RevealSecret() => secret?.Reveal();

    /// <summary>The proof that the caller knows the secret, for one user name; null when the app client has none.</summary>
    /// <param name="username">The name in the same request: what the person typed at first, the canonical one in every later step.</param>
    public string? SecretHash(string username) =>
        secret is { } known
            ? Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(known.Reveal()), Encoding.UTF8.GetBytes(username + Id)))
            : null;
}
