namespace Cognito.Federation;

/// <summary>How often this process may call the identity pool service. AWS counts per account and region, over all pools and servers: 25 <c>GetId</c> and 200 other calls per second unless AWS raised it.</summary>
/// <remarks>Calls beyond wait for their turn, up to <see cref="CognitoFederationOptions.TotalTimeout"/>; what would have to wait longer fails with a transient <see cref="CognitoServiceException"/> that says when to come again.</remarks>
public sealed class IdentityPoolQuota
{
    /// <summary><c>GetId</c> calls per second; more than 0. Default: 20, which leaves room below AWS's 25 for a burst.</summary>
    public double GetIdPerSecond { get; set; } = 20;

    /// <summary>Calls per second of each other operation; more than 0. Default: 160, which leaves room below AWS's 200 for a burst.</summary>
    public double OtherPerSecond { get; set; } = 160;

    /// <summary>This process's share of both: more than 0, and 1 at most. A fleet of eight servers sets 0.125. Default: 1.</summary>
    public double FleetShare { get; set; } = 1.0;
}
