namespace Cognito.Federation.Emulator;

/// <summary>One statement of a policy.</summary>
internal sealed record PolicyStatement(
    bool IsAllow,
    IReadOnlyList<PolicyPattern> Actions,
    IReadOnlyList<PolicyPattern> Resources,
    IReadOnlyList<PolicyCondition> Conditions)
{
    public bool Covers(PolicyRequest request)
        => Actions.Any(action => action.IsLike(request.Action, request, ignoreCase: true))
            && Resources.Any(resource => resource.IsLike(request.Resource, request))
            && Conditions.All(condition => condition.IsMet(request));
}
