namespace Cognito.Federation.Emulator;

/// <summary>What DescribeIdentityPool, DeleteIdentityPool and GetIdentityPoolRoles are asked.</summary>
internal sealed record IdentityPoolIdRequest : IConstrained
{
    public string? IdentityPoolId { get; init; }

    public void Check(Constraints constraints) => constraints.PoolId(IdentityPoolId);
}
