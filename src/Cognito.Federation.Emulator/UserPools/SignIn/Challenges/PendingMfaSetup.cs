namespace Cognito.Federation.Emulator;

/// <summary>A user who has to set up a second factor before the sign-in ends.</summary>
internal sealed class PendingMfaSetup(UserPoolClient client, PoolUser user, DateTimeOffset expires, SoftwareToken? pending = null, bool isVerified = false)
    : PendingTotpSetup(MfaSetupChallenge.ChallengeName, client, user, expires, pending, isVerified)
{
    public override PendingTotpSetup Next(SoftwareToken pending, bool isVerified) => new PendingMfaSetup(Client, User, Expires, pending, isVerified) { Custom = Custom };
}
