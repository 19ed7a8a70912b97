namespace Cognito.Federation.Emulator;

/// <summary>What GetCredentialsForIdentity is asked.</summary>
internal sealed record GetCredentialsForIdentityRequest : IConstrained
{
    public string? IdentityId { get; init; }

    public Dictionary<string, string>? Logins { get; init; }

    public string? CustomRoleArn { get; init; }

    public void Check(Constraints constraints) => constraints.Required(nameof(IdentityId), IdentityId).Length(nameof(IdentityId), IdentityId, 1, 55)
        .Pattern(nameof(IdentityId), IdentityId, IdentityPoolModel.Id, IdentityPoolModel.IdText)
        .Logins(Logins).Length(nameof(CustomRoleArn), CustomRoleArn, 20, 2048);
}
