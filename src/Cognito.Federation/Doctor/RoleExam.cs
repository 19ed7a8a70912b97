using System.Text.Json;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Looks at the roles that the identity pool gives: whether they are there, and whether they let its identities play them.</summary>
internal sealed class RoleExam(DoctorCalls calls, DescribedPool? pool, Examination examination)
{
    private const string User = "authenticated";
    private const string Guest = "unauthenticated";

    private readonly string _poolId = calls.IdentityPool!.PoolId.ToString();
    private readonly string _subject = $"identity pool {calls.IdentityPool!.PoolId}";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var answer = await examination.AskAsync("cognito-identity:GetIdentityPoolRoles", _subject, () => calls.GetPoolRolesAsync(cancellationToken)).ConfigureAwait(false);
        if (answer.Value is not { } given)
            return;
        var roles = given.Roles ?? new Dictionary<string, string>();
        // Whether there are guests is known from the pool alone.
        var kinds = pool?.AllowUnauthenticatedIdentities is true ? new[] { User, Guest } : [User];
        foreach (var kind in kinds.Where(kind => !roles.ContainsKey(kind)))
            examination.Error(DoctorCheck.Role, _subject, $"a role for identities that are {kind}", "none", $"Set the {kind} role of the identity pool; without it such identities get no credentials.");
        var mappings = new RoleMappingExam(calls, pool, examination);
        await mappings.RunAsync(given.RoleMappings ?? new Dictionary<string, PoolRoleMapping>(), cancellationToken).ConfigureAwait(false);

        var tagging = await FindTaggingProviderAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (kind, arn) in kinds.Where(roles.ContainsKey).Select(kind => (kind, roles[kind])).Concat(mappings.Roles.Select(static arn => (User, arn))).Distinct())
            await CheckRoleAsync(arn, kind, tagging, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A provider whose claims become session tags; null when there is none.</summary>
    private async Task<string?> FindTaggingProviderAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in pool is null ? [] : new PoolProviders(pool).TagKeys)
        {
            var map = await examination.AskAsync("cognito-identity:GetPrincipalTagAttributeMap", _subject, () => calls.GetTagMapAsync(provider, cancellationToken)).ConfigureAwait(false);
            if (map.Value is { } found && (found.UseDefaults is true || found.PrincipalTags is { Count: > 0 }))
                return provider;
            // What may not be read once may not be read for the others either; it is said once.
            if (!map.IsKnown && !map.IsMissing)
                return null;
        }
        return null;
    }

    private async Task CheckRoleAsync(string arn, string kind, string? tagging, CancellationToken cancellationToken)
    {
        var subject = $"role {arn}";
        var role = await examination.AskAsync("iam:GetRole", subject, () => calls.FindRoleAsync(arn[(arn.LastIndexOf('/') + 1)..], cancellationToken)).ConfigureAwait(false);
        if (!role.IsKnown)
            return;
        if (role.Value is not { } found || found.Arn != arn)
        {
            examination.Error(DoctorCheck.Role, subject, "this role in IAM", role.Value?.Arn ?? "no role of this name", "Create the role, or set another one in the identity pool. A role of another account cannot be checked from here.");
            return;
        }
        try
        {
            CheckTrust(TrustDocument.Parse(found.TrustPolicy, RegionalEndpoint.DeveloperTokenProvider(calls.IdentityPool!.PoolId.Region)), subject, kind, tagging);
        }
        catch (JsonException)
        {
            examination.Warn(DoctorCheck.NotChecked, subject, "a trust policy in JSON", "something else", "Look at the role's trust policy in the IAM console.");
        }
    }

    private void CheckTrust(TrustDocument trust, string subject, string kind, string? tagging)
    {
        if (!trust.Admits(_poolId, kind))
        {
            examination.Error(DoctorCheck.TrustPolicy, subject, $"a trust policy that allows sts:AssumeRoleWithWebIdentity with aud {_poolId} and amr {kind}",
                trust.Players.Count == 0 ? "one that names no identity pool" : string.Join("; ", trust.Players.Select(static player => $"aud {List(player.Audiences)} and amr {List(player.Methods)}")),
                "Correct the conditions in the role's trust policy, or give the identity pool another role.");
            return;
        }
        foreach (var (audiences, methods) in trust.Players)
        {
            if (audiences is null)
                examination.Warn(DoctorCheck.TrustPolicy, subject, $"a condition that aud is {_poolId}", "none, so that every identity pool of every account may play the role", "Add the condition to the role's trust policy.");
            if (methods is null && kind == User)
                examination.Warn(DoctorCheck.TrustPolicy, subject, $"a condition that amr is {kind}", "none, so that guests may play the role", "Add the condition to the role's trust policy.");
        }
        if (tagging is not null && kind == User && !trust.AdmitsTags(_poolId, kind))
            examination.Error(DoctorCheck.TagSession, subject, $"sts:TagSession in its trust policy, since claims of {tagging} become session tags", "sts:AssumeRoleWithWebIdentity without it", "Add sts:TagSession to the actions of the statement, or remove the tag mapping of the provider.");
    }

    private static string List(IReadOnlyList<string>? values) => values is null ? "anything" : string.Join(" or ", values);
}
