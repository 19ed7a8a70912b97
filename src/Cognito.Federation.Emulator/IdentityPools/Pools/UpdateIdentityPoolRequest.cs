namespace Cognito.Federation.Emulator;

/// <summary>What UpdateIdentityPool is asked: the pool as it shall be.</summary>
internal sealed record UpdateIdentityPoolRequest : IdentityPoolRequest
{
    public string? IdentityPoolId { get; init; }

    public override void Check(Constraints constraints)
    {
        constraints.PoolId(IdentityPoolId);
        base.Check(constraints);
    }
}
