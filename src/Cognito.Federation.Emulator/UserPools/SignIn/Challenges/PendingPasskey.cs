namespace Cognito.Federation.Emulator;

/// <summary>A sign-in that waits for the browser's passkey.</summary>
internal sealed class PendingPasskey(UserPoolClient client, PoolUser user, PasskeyAssertion assertion, DateTimeOffset expires)
    : PendingUserChallenge(FirstFactors.Passkey, client, user, expires)
{
    public PasskeyAssertion Assertion { get; } = assertion;
}
