namespace Cognito.Federation.Wire;

/// <summary>A request of an administrator about one user.</summary>
internal abstract class UserCall : PoolCall
{
    public required string Username { get; init; }
}
