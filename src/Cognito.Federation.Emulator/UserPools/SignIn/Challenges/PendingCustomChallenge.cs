namespace Cognito.Federation.Emulator;

/// <summary>A custom challenge that waits for its answer.</summary>
internal sealed class PendingCustomChallenge(CustomSignIn signIn, IReadOnlyDictionary<string, string> privateParameters, string? metadata, DateTimeOffset expires)
    : PendingChallenge(CustomChallenge.ChallengeName, signIn.Client, signIn.Who.Username, expires)
{
    public CustomSignIn SignIn { get; } = signIn;

    /// <summary>What only the check of the answer sees.</summary>
    public IReadOnlyDictionary<string, string> PrivateParameters { get; } = privateParameters;

    public string? Metadata { get; } = metadata;
}
