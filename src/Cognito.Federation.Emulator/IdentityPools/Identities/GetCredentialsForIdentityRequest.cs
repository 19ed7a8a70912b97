namespace Cognito.Federation.Emulator;

/// <summary>What GetCredentialsForIdentity is asked.</summary>
internal sealed record GetCredentialsForIdentityRequest : IConstrained
{
    public string? IdentityId { get; init; }

    public Dictionary<string, string>? Logins { get; init; }

    public string? CustomRoleArn { get; init; }

    public void Check(Constraints constraints) => constraints.IdentityId(IdentityId).Logins(Logins).Length(nameof(CustomRoleArn), CustomRoleArn, 20, 2048);
}
