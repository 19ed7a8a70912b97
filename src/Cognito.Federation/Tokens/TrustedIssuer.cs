namespace Cognito.Federation;

/// <summary>One name under which a trusted user pool issues tokens, with what is wanted of them and the keys that sign them.</summary>
internal sealed class TrustedIssuer(UserPoolId poolId, IReadOnlySet<string>? clientIds, KeySource keys)
{
    public UserPoolId PoolId => poolId;

    public KeySource Keys => keys;

    public bool Accepts(string clientId) => clientIds is null || clientIds.Contains(clientId);

    /// <summary>The accepted app clients, for a message.</summary>
    public string ClientIds => clientIds is null ? "an app client" : string.Join(", ", clientIds);
}
