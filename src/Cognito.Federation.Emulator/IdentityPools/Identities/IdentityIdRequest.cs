namespace Cognito.Federation.Emulator;

/// <summary>What DescribeIdentity is asked.</summary>
internal sealed record IdentityIdRequest : IConstrained
{
    public string? IdentityId { get; init; }

    public void Check(Constraints constraints) => constraints.IdentityId(IdentityId);
}
