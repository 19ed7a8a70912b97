namespace Cognito.Federation.Emulator;

/// <summary>A challenge whose user has proved something already.</summary>
internal abstract class PendingUserChallenge(string name, UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingChallenge(name, client, user.Username, expires)
{
    public PoolUser User { get; } = user;

    /// <summary>Whether the user is still there and may sign in; hold the pool's gate.</summary>
    public virtual bool IsCurrent => Client.Pool.Users.FindBySubject(User.Subject) == User && User.Enabled;

    /// <summary>Refuses an answer for somebody who is gone or may not sign in; hold the pool's gate.</summary>
    /// <exception cref="AwsException">The challenge is out of date.</exception>
    public void RequireCurrent()
    {
        if (!IsCurrent)
            throw PendingChallenges.Invalid();
    }
}
