using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>A user with a temporary password, who has to choose one.</summary>
internal sealed class PendingNewPassword(UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingChallenge(NewPasswordChallenge.ChallengeName, client, user.Username, expires)
{
    private readonly SrpVerifier? _temporaryPassword = user.Password;

    public PoolUser User { get; } = user;

    /// <summary>Whether the user still has the temporary password that opened this challenge; hold the pool's gate.</summary>
    public bool IsCurrent
        => Client.Pool.Users.FindBySubject(User.Subject) == User
            && User.Status == UserStatus.ForceChangePassword
            && ReferenceEquals(User.Password, _temporaryPassword);
}
