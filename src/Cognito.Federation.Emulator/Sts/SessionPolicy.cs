using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>The policy that a caller puts on the own session, inline and by the ARNs of managed policies.</summary>
/// <param name="Policy">What remains; <see langword="null"/> where the caller put none.</param>
/// <param name="PackedSize">How much of the room for policies and tags is used, in percent; <see langword="null"/> where there is neither.</param>
internal sealed partial record SessionPolicy(RolePolicy? Policy, int? PackedSize)
{
    /// <summary>How many letters the policies and tags of a session may have together.</summary>
    private const int Room = 2048;

    /// <exception cref="AwsException">A policy cannot be read, or there is too much of them.</exception>
    public static SessionPolicy Read(string? inline, IReadOnlyList<string> arns, IReadOnlyDictionary<string, string> tags, ManagedPolicies managed)
    {
        var statements = new List<PolicyStatement>();
        if (inline is not null)
            statements.AddRange(Parse(inline).Statements);
        foreach (var arn in arns)
            statements.AddRange(managed.Get(arn).Statements);

        var used = (inline?.Length ?? 0) + arns.Sum(static arn => arn.Length) + tags.Sum(static tag => tag.Key.Length + tag.Value.Length);
        var percent = ((used * 100) + Room - 1) / Room;
        if (percent > 100)
            throw new AwsException("PackedPolicyTooLarge", FormattableString.Invariant($"Packed policy consumes {percent}% of allotted space, please use smaller policy."));
        return new SessionPolicy(inline is null && arns.Count == 0 ? null : new RolePolicy(statements), used == 0 ? null : percent);
    }

    private static RolePolicy Parse(string inline)
    {
        try
        {
            return Letters.IsMatch(inline) ? RolePolicy.Parse(inline) : throw new FormatException("The policy has letters beyond U+00FF.");
        }
        catch (FormatException malformed)
        {
            throw new AwsException("MalformedPolicyDocument", malformed.Message);
        }
    }

    [GeneratedRegex(@"\A[\u0009\u000A\u000D\u0020-\u00FF]+\z")]
    private static partial Regex Letters { get; }
}
