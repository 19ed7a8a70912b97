namespace Cognito.Federation;

/// <summary>An identity id that the pool gave for a login. Compared by reference: the one that was refused is told from the same id, given again.</summary>
/// <param name="id">The id.</param>
/// <param name="generation">Which entry of the shared cache holds it; null when none does.</param>
internal sealed class KnownIdentity(IdentityId id, string? generation = null)
{
    public IdentityId Id => id;

    public string? Generation => generation;
}
