using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Looks at how the tokens of providers choose roles.</summary>
internal sealed class RoleMappingExam(DoctorCalls calls, DescribedPool? pool, Examination examination)
{
    // What of the standard claims a user may set, where the app client lets them.
    private static readonly HashSet<string> Writable = new(StringComparer.Ordinal)
    {
        "address", "birthdate", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname", "phone_number", "picture", "preferred_username", "profile", "updated_at", "website", "zoneinfo",
    };

    private readonly string _subject = $"identity pool {calls.IdentityPool!.PoolId}";
    private readonly List<string> _roles = [];

    /// <summary>The roles that rules give.</summary>
    public IReadOnlyList<string> Roles => _roles;

    public async Task RunAsync(IReadOnlyDictionary<string, PoolRoleMapping> mappings, CancellationToken cancellationToken)
    {
        var known = pool is null ? null : new PoolProviders(pool).MappingKeys;
        foreach (var (provider, mapping) in mappings)
        {
            if (known is not null && !known.Contains(provider))
                examination.Warn(DoctorCheck.RoleMapping, _subject, $"role mappings for its providers: {(known.Count == 0 ? "none" : string.Join(", ", known))}", provider, "Remove the mapping, or correct its key: a user pool has its name, a colon and the app client; OpenID Connect and SAML have their ARN. It applies to nobody now.");
            var rules = mapping.RulesConfiguration?.Rules ?? [];
            if (mapping.AmbiguousRoleResolution == "Deny" && rules.Count == 0)
                examination.Tell(DoctorCheck.RoleMapping, $"{_subject}, mapping of {provider}", "a rule or AuthenticatedRole for tokens that name no role", "Deny and no rule: who is in no group with a role gets no credentials", "Set the ambiguous role resolution to AuthenticatedRole, unless that is meant.");
            _roles.AddRange(rules.Select(static rule => rule.RoleARN).OfType<string>());
            await CheckClaimsAsync(provider, rules, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CheckClaimsAsync(string provider, IReadOnlyList<PoolRoleRule> rules, CancellationToken cancellationToken)
    {
        var claims = rules.Select(static rule => rule.Claim ?? "").Where(static claim => Writable.Contains(claim) || claim.StartsWith("custom:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        // Only of the configured user pool can the app client be asked about.
        if (claims.Count == 0 || calls.UserPoolSettings is not { } users || !provider.StartsWith(users.ProviderName + ":", StringComparison.Ordinal))
            return;
        var clientId = provider[(users.ProviderName.Length + 1)..];
        var client = await examination.AskAsync("cognito-idp:DescribeUserPoolClient", $"user pool {users.PoolId}", () => calls.DescribeAppClientAsync(users.PoolId.ToString(), clientId, cancellationToken)).ConfigureAwait(false);
        if (client.Value is not { } described)
            return;
        var writes = described.WriteAttributes;
        foreach (var claim in claims.Where(claim => writes is null or { Count: 0 } || writes.Contains(claim)))
        {
            var role = rules.First(rule => rule.Claim == claim).RoleARN;
            examination.Warn(DoctorCheck.WritableClaim, $"{_subject}, mapping of {provider}", $"roles by claims that users cannot write, which '{claim}' is not", $"a rule that gives {role} by it, and app client {clientId}, which lets users write it", $"Take '{claim}' from the app client's WriteAttributes, or choose by cognito:groups: users could give themselves the role.");
        }
    }
}
