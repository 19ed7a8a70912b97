namespace Cognito.Federation.Emulator;

/// <summary>What DeleteIdentities is asked.</summary>
internal sealed record DeleteIdentitiesRequest : IConstrained
{
    public IReadOnlyList<string>? IdentityIdsToDelete { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.Required(nameof(IdentityIdsToDelete), IdentityIdsToDelete).Count(nameof(IdentityIdsToDelete), IdentityIdsToDelete?.Count, 1, 60);
        foreach (var id in IdentityIdsToDelete ?? [])
            constraints.Length("IdentityIdsToDelete.member", id, 1, 55).Pattern("IdentityIdsToDelete.member", id, IdentityPoolModel.Id, IdentityPoolModel.IdText);
    }
}
