namespace Cognito.Federation.Emulator;

/// <summary>A user with several second factors, who has to choose one.</summary>
internal sealed class PendingMfaSelection(UserPoolClient client, PoolUser user, IReadOnlyList<string> choices, DateTimeOffset expires)
    : PendingUserChallenge(SelectMfaChallenge.ChallengeName, client, user, expires)
{
    public IReadOnlyList<string> Choices { get; } = choices;
}
