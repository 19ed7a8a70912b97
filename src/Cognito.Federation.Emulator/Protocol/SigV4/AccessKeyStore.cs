using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>Every access key that one emulator knows.</summary>
internal sealed class AccessKeyStore
{
    /// <summary>The root account's access key, and its secret.</summary>
    public const string Root = "test";

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private readonly ConcurrentDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);
    private readonly string _accountId;

    public AccessKeyStore(string accountId)
    {
        _accountId = accountId;
        foreach (var root in (ReadOnlySpan<string>)[Root, "testing"])
            _keys[root] = new AccessKey(new CallerIdentity(root, accountId, $"arn:aws:iam::{accountId}:root", accountId, IsRoot: true), root);
    }

    /// <exception cref="SignatureException">No such key was issued.</exception>
    public AccessKey Get(string id) => _keys.GetValueOrDefault(id)
        ?? throw new SignatureException(SignatureFault.UnknownKey, "The security token included in the request is invalid.");

    /// <summary>Issues temporary credentials for a role.</summary>
    public AccessKey Issue(RoleSession session, DateTimeOffset expiration)
    {
        var id = "ASIA" + RandomNumberGenerator.GetString(Base32, 16);
        var owner = new CallerIdentity(
            id,
            session.Role.AccountId,
            $"arn:aws:sts::{session.Role.AccountId}:assumed-role/{session.Role.Name}/{session.SessionName}",
            $"{session.Role.UniqueId}:{session.SessionName}",
            IsRoot: false);
        var key = new AccessKey(owner, RandomNumberGenerator.GetString(Base64, 40))
        {
            // Real tokens are long, begin alike and hold +, / and =, which clients must encode.
            SessionToken = "IQoJb3JpZ2luX2VjE" + RandomNumberGenerator.GetString(Base64, 342) + "=",
            Expiration = expiration,
            Session = session,
        };
        _keys[id] = key;
        return key;
    }

    public override string ToString() => $"{_keys.Count} access keys of account {_accountId}";
}
