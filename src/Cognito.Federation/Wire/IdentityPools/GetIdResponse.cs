namespace Cognito.Federation.Wire;

/// <summary>The id under which the pool knows the person or guest.</summary>
internal sealed class GetIdResponse
{
    public string? IdentityId { get; init; }
}
