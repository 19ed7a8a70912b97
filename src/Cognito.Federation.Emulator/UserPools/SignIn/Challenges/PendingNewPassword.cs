using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>A user with a temporary password, who has to choose one.</summary>
internal sealed class PendingNewPassword(UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingUserChallenge(NewPasswordChallenge.ChallengeName, client, user, expires)
{
    private readonly SrpVerifier? _temporaryPassword = user.Password;

    /// <summary>Whether the user still has the temporary password that opened this challenge; hold the pool's gate.</summary>
    public override bool IsCurrent
        => base.IsCurrent
            && User.Status == UserStatus.ForceChangePassword
            && ReferenceEquals(User.Password, _temporaryPassword);
}
