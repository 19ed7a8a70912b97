namespace Cognito.Federation.Emulator;

/// <summary>What GetId is asked.</summary>
internal sealed record GetIdRequest : IConstrained
{
    public string? AccountId { get; init; }

    public string? IdentityPoolId { get; init; }

    public Dictionary<string, string>? Logins { get; init; }

    public void Check(Constraints constraints) => constraints.Length(nameof(AccountId), AccountId, 1, 15)
        .Pattern(nameof(AccountId), AccountId, IdentityPoolModel.AccountId, IdentityPoolModel.AccountIdText)
        .PoolId(IdentityPoolId).Logins(Logins);
}
