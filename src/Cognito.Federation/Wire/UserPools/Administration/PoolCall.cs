namespace Cognito.Federation.Wire;

/// <summary>A request of an administrator about a pool.</summary>
internal abstract class PoolCall
{
    public required string UserPoolId { get; init; }
}
