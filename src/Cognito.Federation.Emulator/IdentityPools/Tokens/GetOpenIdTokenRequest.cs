namespace Cognito.Federation.Emulator;

/// <summary>What GetOpenIdToken is asked.</summary>
internal sealed record GetOpenIdTokenRequest : IConstrained
{
    public string? IdentityId { get; init; }

    public Dictionary<string, string>? Logins { get; init; }

    public void Check(Constraints constraints) => constraints.IdentityId(IdentityId).Logins(Logins);

    public override string ToString() => IdentityId ?? "";
}
