namespace Cognito.Federation.Wire;

/// <summary>Takes logins from an identity, proven by a login that it has.</summary>
internal sealed class UnlinkIdentityRequest
{
    public required string IdentityId { get; init; }

    /// <summary>The proof: tokens by provider.</summary>
    public required IReadOnlyDictionary<string, string> Logins { get; init; }

    /// <summary>The providers whose logins go.</summary>
    public required IReadOnlyList<string> LoginsToRemove { get; init; }
}
