using System.Globalization;
using System.Text;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The identity proves itself to AWS STS, which assumes the role: for credentials of 15 minutes to 12 hours, a session name of your own, and a session policy that narrows what the role allows.</summary>
/// <remarks>
/// The identity pool must allow the basic (classic) flow, and <see cref="FederatedIdentity.RoleArn"/> must name a role that trusts it. Logins by SAML do not work here.
/// AWS operations: <c>GetOpenIdToken</c>, then <c>AssumeRoleWithWebIdentity</c> of AWS STS.
/// </remarks>
public sealed record ClassicFlow : CredentialFlow
{
    private const int MaximumPolicyLength = 2048;
    private const int MaximumPolicyArns = 10;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly TimeSpan _duration = TimeSpan.FromHours(1);
    private readonly string? _sessionName;
    private readonly string? _sessionPolicy;
    private readonly IReadOnlyList<string> _policyArns = [];
    private string? _key;

    /// <summary>How long the credentials live: 15 minutes to 12 hours in whole seconds, and no longer than the role allows. Default: 1 hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside these limits.</exception>
    public TimeSpan Duration
    {
        get => _duration;
        init
        {
            if (value < Shortest || value > Longest)
                throw new ArgumentOutOfRangeException(nameof(Duration), value, "Expected 15 minutes to 12 hours.");
            _key = null;
            _duration = TimeSpan.FromSeconds(Math.Floor(value.TotalSeconds));
        }
    }

    /// <summary>The name under which CloudTrail shows what was done: 2 to 64 letters, digits and <c>_+=,.@-</c>. Default: the GUID of the identity id.</summary>
    /// <exception cref="ArgumentException">The name has other characters, or another length.</exception>
    public string? SessionName
    {
        get => _sessionName;
        init
        {
            if (value is not null && (value.Length is < 2 or > 64 || !value.All(static c => char.IsAsciiLetterOrDigit(c) || "_+=,.@-".Contains(c, StringComparison.Ordinal))))
                throw new ArgumentException($"Expected 2 to 64 letters, digits and _+=,.@-, got {value.Length} characters.", nameof(SessionName));
            _key = null;
            _sessionName = value;
        }
    }

    /// <summary>An IAM policy as JSON that narrows the role for these credentials, for example to one tenant's prefix; 2,048 characters at most. Null: the role as it is.</summary>
    /// <exception cref="ArgumentException">The policy is empty or too long.</exception>
    public string? SessionPolicy
    {
        get => _sessionPolicy;
        init
        {
            if (value is not null && (string.IsNullOrWhiteSpace(value) || value.Length > MaximumPolicyLength))
                throw new ArgumentException($"Expected a policy of 1 to {MaximumPolicyLength} characters, got {value.Length}.", nameof(SessionPolicy));
            _key = null;
            _sessionPolicy = value;
        }
    }

    /// <summary>Managed policies that narrow the role, by ARN; ten at most. Empty: the role as it is.</summary>
    /// <exception cref="ArgumentException">There are more than ten, or one is no ARN.</exception>
    public IReadOnlyList<string> PolicyArns
    {
        get => _policyArns;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(PolicyArns));
            if (value.Count > MaximumPolicyArns)
                throw new ArgumentException($"Expected {MaximumPolicyArns} managed policies at most, got {value.Count}.", nameof(PolicyArns));
            if (value.FirstOrDefault(static arn => !RoleArns.IsArn(arn)) is { } wrong)
                throw new ArgumentException($"Expected ARNs of managed policies, such as 'arn:aws:iam::123456789012:policy/Tenant', got '{Shortened.Of(wrong)}'.", nameof(PolicyArns));
            _key = null;
            _policyArns = [.. value];
        }
    }

    internal override string Key => _key ??= string.Join('\n', [.. Parts().Select(static part => part.Length.ToString(CultureInfo.InvariantCulture) + ":" + part)]);

    /// <summary>Whether both ask for the same.</summary>
    public bool Equals(ClassicFlow? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    internal override string? FaultOf(string? roleArn) =>
        roleArn is null ? $"{nameof(ClassicFlow)} assumes a role by its ARN: set {nameof(FederatedIdentity.RoleArn)} to a role whose trust policy names the identity pool." : null;

    internal override async Task<CredentialSet> FetchAsync(FlowCall call, CancellationToken cancellationToken)
    {
        // A token of a developer login is what STS wants already.
        var (identityId, proof) = call.Token is { IdentityId: { } own } developer
            ? (own, developer.Value)
            : await call.Pool.GetOpenIdTokenAsync(call.IdentityId, call.Token, cancellationToken).ConfigureAwait(false);
        var sts = call.Pool.Resources.Get(static pool => new SecurityTokenCalls(pool));
        var role = new AssumedRole(call.RoleArn!, SessionName ?? NameOf(identityId), Duration, SessionPolicy, PolicyArns);
        return await sts.AssumeRoleAsync(role, proof, identityId, call.Pool.ServerTime, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<string> Parts() =>
        ["classic", _duration.TotalSeconds.ToString(CultureInfo.InvariantCulture), _sessionName ?? "", _sessionPolicy ?? "", .. _policyArns];

    // What follows the region and the colon, which no session name can have.
    private static string NameOf(IdentityId id) => id.ToString()[(id.ToString().IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>What <c>ToString</c> shows: never the policy.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Duration = {_duration:c}, SessionPolicy = {(_sessionPolicy is null ? "none" : "set")}, PolicyArns = {_policyArns.Count}");
        return true;
    }

    private protected override void Closed() { }
}
