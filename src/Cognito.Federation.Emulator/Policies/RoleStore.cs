using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Every role that one emulator has heard of.</summary>
internal sealed class RoleStore(string accountId, Warnings warnings)
{
    private readonly ConcurrentDictionary<string, Role> _roles = new(StringComparer.Ordinal);

    /// <summary>The ARN of a role of the emulator's account; an ARN stays what it is.</summary>
    public string ArnOf(string nameOrArn)
        => nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : $"arn:aws:iam::{accountId}:role/{nameOrArn}";

    /// <summary>Gives a role its policy.</summary>
    /// <exception cref="ArgumentException">The ARN or the policy is malformed, or the role already has another policy.</exception>
    public void Define(string nameOrArn, string policyJson)
    {
        var arn = ArnOf(nameOrArn);
        Role role;
        try
        {
            role = Role.Parse(arn, RolePolicy.Parse(policyJson));
        }
        catch (FormatException malformed)
        {
            throw new ArgumentException($"Role '{nameOrArn}': {malformed.Message}", malformed);
        }

        if (!_roles.TryAdd(arn, role))
            throw new ArgumentException($"Role '{nameOrArn}' was given a policy twice; give it once.");
    }

    /// <summary>The role with an ARN. One whose policy was never given may do everything, which is warned about once.</summary>
    /// <exception cref="FormatException">The text is not the ARN of a role.</exception>
    public Role Get(string arn)
    {
        var role = _roles.GetOrAdd(arn, static arn => Role.Parse(arn, policy: null));
        if (role.Policy is null)
            warnings.Add($"The role {arn} was never given a policy, so whoever plays it may do everything. Give it one to see what real credentials would be denied.");
        return role;
    }
}
