namespace Cognito.Federation.Triggers;

/// <summary>An answer to a custom challenge.</summary>
public sealed class VerifyAuthChallengeResponseRequest : ChallengeRequest
{
    /// <summary>What <see cref="CreateAuthChallengeResponse.PrivateChallengeParameters"/> held. Secret: it does not belong in a log.</summary>
    public IReadOnlyDictionary<string, string> PrivateChallengeParameters { get; set => field = OrEmpty(value); } = new Dictionary<string, string>();

    /// <summary>What the person answered.</summary>
    public string? ChallengeAnswer { get; set; }
}
