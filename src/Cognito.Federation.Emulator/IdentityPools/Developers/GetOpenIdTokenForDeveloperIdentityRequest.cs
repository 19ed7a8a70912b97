namespace Cognito.Federation.Emulator;

/// <summary>What GetOpenIdTokenForDeveloperIdentity is asked.</summary>
internal sealed record GetOpenIdTokenForDeveloperIdentityRequest : IConstrained
{
    private const int LongestDuration = 86_400;

    public string? IdentityPoolId { get; init; }

    public string? IdentityId { get; init; }

    public Dictionary<string, string>? Logins { get; init; }

    public Dictionary<string, string>? PrincipalTags { get; init; }

    public long? TokenDuration { get; init; }

    public void Check(Constraints constraints) => constraints.PoolId(IdentityPoolId).OptionalIdentityId(IdentityId)
        .Required(nameof(Logins), Logins).Logins(Logins).PrincipalTags(PrincipalTags, minimumLength: 1)
        .Range(nameof(TokenDuration), TokenDuration, 1, LongestDuration);

    public override string ToString() => IdentityPoolId ?? "";
}
