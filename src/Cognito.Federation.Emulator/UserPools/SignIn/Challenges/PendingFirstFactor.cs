namespace Cognito.Federation.Emulator;

/// <summary>A choice-based sign-in before its first factor was proved.</summary>
internal sealed class PendingFirstFactor(string name, UserPoolClient client, SignInUser who, DateTimeOffset expires)
    : PendingChallenge(name, client, who.Username, expires)
{
    public SignInUser Who { get; } = who;
}
