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
    public Uri? StsEndpoint { get; init; }

    /// <summary>Where IAM is, which only a diagnosis asks: where the pool is when that is somebody's choice; null for AWS's own address.</summary>
    public Uri? IamEndpoint { get; init; }

    public bool UseFips { get; init; }

    public bool UseDualStack { get; init; }

    /// <summary>What developers' calls are signed with; null for what the AWS SDK's chain finds.</summary>
    public AWSCredentials? AdministratorCredentials { get; init; }

    /// <summary>This process's share of the <c>GetId</c> calls.</summary>
    public double GetIdPerSecond { get; init; } = 20;

    /// <summary>This process's share of each other operation's calls.</summary>
    public double OtherPerSecond { get; init; } = 160;

    /// <summary>Whether credentials end with the login token.</summary>
    public bool EndWithLoginToken { get; init; }

    /// <summary>Where identity ids are kept between runs; null for nowhere.</summary>
    public IIdentityStore? IdentityStore { get; init; }

    public required WireLimits Limits { get; init; }
}
