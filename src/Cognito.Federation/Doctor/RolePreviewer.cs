using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Works out what the identity pool would give a login, by the pool's rules.</summary>
internal sealed class RolePreviewer(DoctorCalls calls)
{
    public async Task<RolePreview> PreviewAsync(Login login, CancellationToken cancellationToken)
    {
        var pool = await calls.DescribeIdentityPoolAsync(cancellationToken).ConfigureAwait(false);
        var roles = await calls.GetPoolRolesAsync(cancellationToken).ConfigureAwait(false);
        var variant = login.Keys.Variant;
        var isClassic = variant.Flow is ClassicFlow;
        if (isClassic && pool.AllowClassicFlow is not true)
            return RoleDecision.Denied(RolePreviewReason.NotAdmitted, "The pool does not allow the classic flow.");
        if (login.Token is not { } token)
            return Guest(pool, roles, isClassic, variant.RoleArn);

        var providers = new PoolProviders(pool);
        var claims = new LoginClaims(token, providers.ClientIdOf(token.ProviderName));
        var decision = new RoleDecision(roles.Roles?.GetValueOrDefault("authenticated"), isClassic ? null : variant.RoleArn);
        if (token.ProviderName == RegionalEndpoint.DeveloperTokenProvider(calls.IdentityPool!.PoolId.Region))
            return Classic(decision.WithoutMapping("a user of the application itself"), isClassic, variant.RoleArn) with { PrincipalTags = claims.OwnTags().ToDictionary(static tag => tag.Tag, static tag => tag.Value, StringComparer.OrdinalIgnoreCase) };

        if (providers.MappingKeyOf(token.ProviderName, claims.All("aud")) is not { } key)
            return RoleDecision.Denied(RolePreviewReason.NotAdmitted, $"The pool does not trust {token.ProviderName} for the client that the token was made for.");
        var tags = await TagsAsync(providers.TagKeyOf(token.ProviderName, key), claims, cancellationToken).ConfigureAwait(false);
        var mapping = roles.RoleMappings?.GetValueOrDefault(key);
        var preview = Classic(mapping is null || isClassic ? decision.WithoutMapping(key) : decision.ByMapping(key, mapping, claims), isClassic, variant.RoleArn);
        return preview.RoleArn is null ? preview : preview with { PrincipalTags = tags };
    }

    private static RolePreview Guest(DescribedPool pool, PoolRoles roles, bool isClassic, string? wanted)
    {
        if (pool.AllowUnauthenticatedIdentities is not true)
            return RoleDecision.Denied(RolePreviewReason.NotAdmitted, "The pool does not let guests in.");
        var decision = new RoleDecision(roles.Roles?.GetValueOrDefault("unauthenticated"), isClassic ? null : wanted);
        return Classic(decision.WithoutMapping("guests", RolePreviewReason.GuestRole), isClassic, wanted);
    }

    // In the classic flow the pool chooses nothing.
    private static RolePreview Classic(RolePreview chosen, bool isClassic, string? wanted) => isClassic
        ? new RolePreview { RoleArn = wanted, Reason = RolePreviewReason.ClassicFlow, Explanation = "In the classic flow the caller chooses the role, and its trust policy decides." }
        : chosen;

    private async Task<Dictionary<string, string>> TagsAsync(string provider, LoginClaims claims, CancellationToken cancellationToken)
    {
        var map = await calls.GetTagMapAsync(provider, cancellationToken).ConfigureAwait(false);
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var wanted = map.PrincipalTags is { Count: > 0 } own ? own
            : map.UseDefaults is true ? new Dictionary<string, string> { ["username"] = "sub", ["client"] = "aud" }
            : new Dictionary<string, string>();
        foreach (var (tag, claim) in wanted)
        {
            if (claims.Single(claim) is { } value)
                tags.TryAdd(tag, value);
        }
        return tags;
    }
}
