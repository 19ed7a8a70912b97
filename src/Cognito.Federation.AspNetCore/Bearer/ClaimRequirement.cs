using Microsoft.AspNetCore.Authorization;

namespace Cognito.Federation.AspNetCore;

/// <summary>One of several values of a claim: a scope, of which the claim holds all in one text, or a group, of which each is a claim.</summary>
internal sealed class ClaimRequirement(string claim, string kind, string[] anyOf) : AuthorizationHandler<ClaimRequirement>, IAuthorizationRequirement
{
    public override string ToString() => $"{kind}: {string.Join(" or ", anyOf)}";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ClaimRequirement requirement)
    {
        if (ReferenceEquals(this, requirement))
        {
            if (context.User.FindAll(claim).SelectMany(static held => held.Type == CognitoClaims.Scope ? held.Value.Split(' ') : [held.Value]).Any(held => anyOf.Contains(held, StringComparer.Ordinal)))
                context.Succeed(requirement);
            else
                MissingRight.Note(context.Resource, ToString());
        }
        return Task.CompletedTask;
    }
}
