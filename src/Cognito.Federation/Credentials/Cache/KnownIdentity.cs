namespace Cognito.Federation;

/// <summary>An identity id that the pool gave for a login. Compared by reference: the one that was refused is told from the same id, given again.</summary>
internal sealed class KnownIdentity(IdentityId id)
{
    public IdentityId Id => id;
}
