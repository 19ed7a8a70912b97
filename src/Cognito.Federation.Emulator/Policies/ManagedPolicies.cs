using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>The managed policies that one emulator was told of, which callers put on their sessions by ARN.</summary>
internal sealed class ManagedPolicies(string accountId)
{
    private readonly ConcurrentDictionary<string, RolePolicy> _policies = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The policy is malformed, or was defined before.</exception>
    public void Define(string nameOrArn, string policyJson)
    {
        try
        {
            if (!_policies.TryAdd(nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : $"arn:aws:iam::{accountId}:policy/{nameOrArn}", RolePolicy.Parse(policyJson)))
                throw new ArgumentException($"Managed policy '{nameOrArn}' was added twice; add it once.");
        }
        catch (FormatException malformed)
        {
            throw new ArgumentException($"Managed policy '{nameOrArn}': {malformed.Message}", malformed);
        }
    }

    /// <exception cref="AwsException">Nobody has said what the policy says.</exception>
    public RolePolicy Get(string arn) => _policies.GetValueOrDefault(arn)
        ?? throw new AwsException("ValidationError", $"PolicyArns: there is no policy '{arn}'; give it to the emulator with {nameof(EmulatorOptions.AddManagedPolicy)}.");
}
