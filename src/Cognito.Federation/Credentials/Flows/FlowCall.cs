using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>What a flow is asked: credentials of one identity.</summary>
/// <param name="Pool">The calls to the identity pool.</param>
/// <param name="IdentityId">Whose credentials.</param>
/// <param name="Token">The proof; null for a guest.</param>
/// <param name="RoleArn">The role that was asked for; null to let the pool choose.</param>
internal readonly record struct FlowCall(IdentityPoolCalls Pool, IdentityId IdentityId, LoginToken? Token, string? RoleArn);
