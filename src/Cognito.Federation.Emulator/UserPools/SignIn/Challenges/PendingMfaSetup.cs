namespace Cognito.Federation.Emulator;

/// <summary>A user who has to set up a second factor before the sign-in ends.</summary>
internal sealed class PendingMfaSetup(UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingUserChallenge(MfaSetupChallenge.ChallengeName, client, user, expires);
