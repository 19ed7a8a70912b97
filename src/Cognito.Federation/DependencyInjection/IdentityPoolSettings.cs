using Amazon.Runtime;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>One configured identity pool, checked and with every default filled in.</summary>
internal sealed record IdentityPoolSettings
{
    public required IdentityPoolId PoolId { get; init; }

    public required string? AccountId { get; init; }

    public required Uri Endpoint { get; init; }

    /// <summary>Where AWS STS is; null for AWS's own address.</summary>
    public required Uri? StsEndpoint { get; init; }

    /// <summary>Where IAM is, which only a diagnosis asks: where the pool is when that is somebody's choice; null for AWS's own address.</summary>
    public required Uri? IamEndpoint { get; init; }

    public required bool UseFips { get; init; }

    public required bool UseDualStack { get; init; }

    /// <summary>What developers' calls are signed with; null for what the AWS SDK's chain finds.</summary>
    public required AWSCredentials? AdministratorCredentials { get; init; }

    /// <summary>This process's share of the <c>GetId</c> calls.</summary>
    public required double GetIdPerSecond { get; init; }

    /// <summary>This process's share of each other operation's calls.</summary>
    public required double OtherPerSecond { get; init; }

    /// <summary>Whether credentials end with the login token.</summary>
    public required bool EndWithLoginToken { get; init; }

    /// <summary>Where identity ids are kept between runs; null for nowhere.</summary>
    public required IIdentityStore? IdentityStore { get; init; }

    public required WireLimits Limits { get; init; }
}
