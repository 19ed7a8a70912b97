using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Compares the client secret of the operations that take it as it is.</summary>
internal static class ClientSecretProof
{
    /// <summary>Whether a request carries the client's secret; for a client without one, whether it carries none.</summary>
    public static bool IsRight(UserPoolClient client, string? secret)
        => client.Secret is null
            ? secret is null
            : secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(client.Secret), Encoding.UTF8.GetBytes(secret));
}
