using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Wire;

/// <summary>One user pool and app client, with the channel to it: what every user-pool service works with.</summary>
internal sealed class UserPoolContext
{
    private readonly Secret? _clientSecret;

    public UserPoolContext(UserPoolId poolId, string clientId, Secret? clientSecret, string issuer, IWireChannel channel, TimeProvider time, ILoggerFactory loggers)
    {
        PoolId = poolId;
        ClientId = clientId;
        _clientSecret = clientSecret;
        Issuer = issuer;
        Channel = channel;
        Time = time;
        Loggers = loggers;
    }

    public UserPoolId PoolId { get; }

    public string ClientId { get; }

    /// <summary>The <c>iss</c> that the pool's tokens carry.</summary>
    public string Issuer { get; }

    /// <summary>The pool's key in <c>Logins</c>.</summary>
    public string ProviderName => RegionalEndpoint.ProviderName(PoolId);

    /// <summary>Whether an emulator or a proxy may stand where AWS's own endpoint would.</summary>
    public bool HasCustomEndpoint { get; init; }

    public IWireChannel Channel { get; }

    public TimeProvider Time { get; }

    public ILoggerFactory Loggers { get; }

    public bool HasClientSecret => _clientSecret is not null;

    /// <summary>The client secret itself, for the operations that take it raw; null when the app client has none.</summary>
    public string? RevealClientSecret() => _clientSecret?.Reveal();

    /// <summary>The proof that the caller knows the client secret, for one user name; null when the app client has no secret.</summary>
    /// <param name="username">The name in the same request: what the person typed at first, the canonical one in every later step.</param>
    public string? SecretHash(string username) =>
        _clientSecret is { } secret
            ? Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret.Reveal()), Encoding.UTF8.GetBytes(username + ClientId)))
            : null;
}
