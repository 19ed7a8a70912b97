using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Every role that one emulator has heard of.</summary>
internal sealed class RoleStore(string accountId, Warnings warnings)
{
    private readonly ConcurrentDictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<(string PoolId, bool IsGuest, bool SetsTags)>> _players = new(StringComparer.Ordinal);

    /// <summary>The ARN of a role of the emulator's account; an ARN stays what it is.</summary>
    public string ArnOf(string nameOrArn)
        => nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : $"arn:aws:iam::{accountId}:role/{nameOrArn}";

    /// <summary>Gives a role its policy. Before the emulator listens.</summary>
    /// <exception cref="ArgumentException">The ARN or the policy is malformed, or the role already has another policy.</exception>
    public void Define(string nameOrArn, string policyJson) => At(nameOrArn, role =>
        role.Policy = role.Policy is null ? RolePolicy.Parse(policyJson) : throw new ArgumentException($"Role '{nameOrArn}' was given a policy twice; give it once."));

    /// <summary>Says who may play a role. Before the emulator listens.</summary>
    /// <exception cref="ArgumentException">The ARN or the policy is malformed, or the role already has another trust policy.</exception>
    public void Trust(string nameOrArn, string policyJson) => At(nameOrArn, role =>
        role.Trust = role.Trust is null ? TrustPolicy.Parse(policyJson) : throw new ArgumentException($"Role '{nameOrArn}' was given a trust policy twice; give it once."));

    /// <summary>Says how long a role may be played at a time. Before the emulator listens.</summary>
    /// <exception cref="ArgumentException">The ARN is malformed.</exception>
    public void Limit(string nameOrArn, TimeSpan longestSession) => At(nameOrArn, role => role.LongestSession = longestSession);

    /// <summary>Lets identities of a pool play a role whose trust policy nobody has given, as the console does when it makes the role. Before the emulator listens.</summary>
    /// <exception cref="ArgumentException">The ARN is malformed.</exception>
    public void TrustPool(string nameOrArn, string poolId, bool isGuest, bool setsTags) => At(nameOrArn, role =>
    {
        if (role.Trust is not null && !_players.ContainsKey(role.Arn))
            return;
        var players = _players.GetOrAdd(role.Arn, static _ => []);
        players.Add((poolId, isGuest, setsTags));
        role.Trust = ConsoleTrust.For(players);
    });

    /// <summary>The role with an ARN. One whose policy was never given may do everything, which is warned about once.</summary>
    /// <exception cref="FormatException">The text is not the ARN of a role.</exception>
    public Role Get(string arn)
    {
        var role = _roles.GetOrAdd(arn, static arn => Role.Parse(arn, policy: null));
        if (role.Policy is null)
            warnings.Add($"The role {arn} was never given a policy, so whoever plays it may do everything. Give it one to see what real credentials would be denied.");
        return role;
    }

    /// <summary>The role with an ARN, as from <see cref="Get"/>; <see langword="null"/> where the text is not the ARN of a role.</summary>
    public Role? TryGet(string arn)
    {
        try
        {
            return Get(arn);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether a session may come to be, for a caller who brings a token of an identity pool. A role whose trust policy was never given trusts all, which is warned about once.</summary>
    public bool Trusts(string action, RoleSession session, IReadOnlyDictionary<string, string> tags)
    {
        if (session.Role.Trust is { } trust)
            return trust.Allows(action, session, tags);
        warnings.Add($"The role {session.Role.Arn} was never given a trust policy, so every identity of every pool may play it. Give it one to see whom the real role would refuse.");
        return true;
    }

    /// <summary>The emulator's account's role of a name that something was said of at start; <see langword="null"/> where there is none.</summary>
    public Role? FindByName(string name) => _roles.Values.FirstOrDefault(role => role.IsDefined && role.AccountId == accountId && role.Name == name);

    private void At(string nameOrArn, Action<Role> change)
    {
        try
        {
            var role = _roles.GetOrAdd(ArnOf(nameOrArn), static arn => Role.Parse(arn, policy: null));
            change(role);
            role.IsDefined = true;
        }
        catch (FormatException malformed)
        {
            throw new ArgumentException($"Role '{nameOrArn}': {malformed.Message}", malformed);
        }
    }
}
