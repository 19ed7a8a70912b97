using Cognito.Federation.Srp;

namespace Cognito.Federation;

/// <summary>An SRP exchange whose first half was sent.</summary>
internal sealed class PendingProof(SrpClient client, Secret password)
{
    /// <summary>The second half: what goes back for a <c>PASSWORD_VERIFIER</c>.</summary>
    /// <param name="parameters">What the service sent.</param>
    /// <param name="poolName">What the service hashes first: the pool's name, or the device's group.</param>
    /// <param name="username">Whom it proves, where the service does not say: the user's name, or the device's key.</param>
    /// <param name="isDevice">Whether <paramref name="username"/> counts whatever the service says.</param>
    /// <param name="serverTime">The service compares with its own clock, so its time is the one to write.</param>
    /// <exception cref="FormatException">The service sent something that no proof can be made of.</exception>
    public Dictionary<string, string> Complete(IReadOnlyDictionary<string, string> parameters, string poolName, string username, bool isDevice, DateTimeOffset serverTime)
    {
        var challenge = isDevice ? SrpChallenge.ReadAs(parameters, username) : SrpChallenge.Read(parameters, username);
        // Written once, since the same text is proved and sent.
        var timestamp = SrpTimestamp.Write(serverTime);
        return new Dictionary<string, string>
        {
            ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge.SecretBlockText,
            ["PASSWORD_CLAIM_SIGNATURE"] = client.Sign(challenge, poolName, password, timestamp),
            ["TIMESTAMP"] = timestamp,
        };
    }
}
