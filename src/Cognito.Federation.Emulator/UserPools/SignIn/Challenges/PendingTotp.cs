namespace Cognito.Federation.Emulator;

/// <summary>A code of the user's authenticator app is awaited.</summary>
internal sealed class PendingTotp(UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingUserChallenge(MfaNames.Totp, client, user, expires);
