namespace Cognito.Federation.Triggers;

/// <summary>A challenge.</summary>
public sealed class CreateAuthChallengeResponse : TriggerObject
{
    /// <summary>What the client is shown, by names of your own.</summary>
    public IDictionary<string, string>? PublicChallengeParameters { get; set; }

    /// <summary>What only <see cref="VerifyAuthChallengeResponseEvent"/> sees, such as the right answer. Secret: it does not belong in a log.</summary>
    public IDictionary<string, string>? PrivateChallengeParameters { get; set; }

    /// <summary>Your own name for this challenge, which later steps find in <see cref="ChallengeOutcome.ChallengeMetadata"/>.</summary>
    public string? ChallengeMetadata { get; set; }

    /// <summary>Adds something that the client is shown.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This response.</returns>
    public CreateAuthChallengeResponse Show(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (PublicChallengeParameters ??= new Dictionary<string, string>())[name] = value;
        return this;
    }

    /// <summary>Adds something that only the check of the answer sees.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This response.</returns>
    public CreateAuthChallengeResponse Keep(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (PrivateChallengeParameters ??= new Dictionary<string, string>())[name] = value;
        return this;
    }
}
