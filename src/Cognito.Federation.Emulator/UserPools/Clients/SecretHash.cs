using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>The proof that a caller knows the client's secret.</summary>
internal static class SecretHash
{
    public static string Compute(UserPoolClient client, string username) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(client.Secret!), Encoding.UTF8.GetBytes(username + client.Id)));

    /// <summary>Refuses a missing or wrong hash; a client without a secret needs none.</summary>
    /// <param name="client">The client that the request names.</param>
    /// <param name="username">The name in the same request, as the caller wrote it.</param>
    /// <param name="hash">The hash that came.</param>
    public static void Verify(UserPoolClient client, string username, string? hash)
    {
        if (client.Secret is null)
        {
            if (hash is not null)
                throw AwsException.NotAuthorized($"Client {client.Id} is not configured with secret but SECRET_HASH was received");
            return;
        }

        if (hash is null)
            throw AwsException.NotAuthorized($"Client {client.Id} is configured with secret but SECRET_HASH was not received");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Compute(client, username)), Encoding.UTF8.GetBytes(hash)))
            throw AwsException.NotAuthorized($"Unable to verify secret hash for client {client.Id}");
    }
}
