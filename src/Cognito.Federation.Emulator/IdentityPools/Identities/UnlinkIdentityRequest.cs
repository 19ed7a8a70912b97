namespace Cognito.Federation.Emulator;

/// <summary>What UnlinkIdentity is asked.</summary>
internal sealed record UnlinkIdentityRequest : IConstrained
{
    public string? IdentityId { get; init; }

    public Dictionary<string, string>? Logins { get; init; }

    public IReadOnlyList<string>? LoginsToRemove { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.IdentityId(IdentityId).Required(nameof(Logins), Logins).Logins(Logins).Required(nameof(LoginsToRemove), LoginsToRemove);
        foreach (var provider in LoginsToRemove ?? [])
            constraints.Length("LoginsToRemove.member", provider, 1, 128);
    }

    public override string ToString() => IdentityId ?? "";
}
