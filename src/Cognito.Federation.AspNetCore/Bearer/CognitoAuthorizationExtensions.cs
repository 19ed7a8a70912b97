using Cognito.Federation;
using Cognito.Federation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What an endpoint asks of a caller besides a valid token.</summary>
public static class CognitoAuthorizationExtensions
{
    /// <summary>Lets only callers through whose access token has a scope.</summary>
    /// <param name="builder">The endpoint, or a group of them.</param>
    /// <param name="anyOf">One of these is enough, such as <c>orders/read</c>. Call it again to demand another one besides.</param>
    /// <exception cref="ArgumentException">No scope is named.</exception>
    public static TBuilder RequireCognitoScope<TBuilder>(this TBuilder builder, params string[] anyOf)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(new AuthorizationPolicyBuilder().RequireCognitoScope(anyOf).Build());

    /// <summary>Lets only callers through who are in a group of the user pool.</summary>
    /// <param name="builder">The endpoint, or a group of them.</param>
    /// <param name="anyOf">One of these is enough. Call it again to demand another one besides.</param>
    /// <exception cref="ArgumentException">No group is named.</exception>
    /// <remarks><c>[Authorize(Roles = "admins")]</c> says the same.</remarks>
    public static TBuilder RequireCognitoGroup<TBuilder>(this TBuilder builder, params string[] anyOf)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(new AuthorizationPolicyBuilder().RequireCognitoGroup(anyOf).Build());

    /// <summary>Demands a signed-in caller whose access token has a scope.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="anyOf">One of these is enough, such as <c>orders/read</c>. Call it again to demand another one besides.</param>
    /// <exception cref="ArgumentException">No scope is named.</exception>
    public static AuthorizationPolicyBuilder RequireCognitoScope(this AuthorizationPolicyBuilder policy, params string[] anyOf) => Require(policy, CognitoClaims.Scope, "scope", anyOf);

    /// <summary>Demands a signed-in caller who is in a group of the user pool.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="anyOf">One of these is enough. Call it again to demand another one besides.</param>
    /// <exception cref="ArgumentException">No group is named.</exception>
    public static AuthorizationPolicyBuilder RequireCognitoGroup(this AuthorizationPolicyBuilder policy, params string[] anyOf) => Require(policy, CognitoClaims.Groups, "group", anyOf);

    /// <summary>The caller's token as a value: a <see cref="VerifiedAccessToken"/>, or a <see cref="VerifiedIdToken"/> where those are accepted.</summary>
    /// <returns>The token; null when the request was not authenticated by <c>AddCognitoBearer</c>.</returns>
    public static VerifiedToken? GetCognitoUser(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.Identities.OfType<CognitoIdentity>().FirstOrDefault()?.Token;
    }

    private static AuthorizationPolicyBuilder Require(AuthorizationPolicyBuilder policy, string claim, string kind, string[] anyOf)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (anyOf is not { Length: > 0 } || anyOf.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"Expected the name of one {kind} at least, got none.", nameof(anyOf));
        return policy.RequireAuthenticatedUser().AddRequirements(new ClaimRequirement(claim, kind, anyOf));
    }
}
