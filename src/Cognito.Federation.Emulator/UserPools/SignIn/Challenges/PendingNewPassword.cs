namespace Cognito.Federation.Emulator;

/// <summary>A user with a temporary password, who has to choose one.</summary>
internal sealed class PendingNewPassword(UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingChallenge(NewPasswordChallenge.ChallengeName, client, user.Username, expires)
{
    public PoolUser User { get; } = user;
}
