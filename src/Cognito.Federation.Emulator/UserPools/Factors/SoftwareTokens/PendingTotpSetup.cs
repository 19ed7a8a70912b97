namespace Cognito.Federation.Emulator;

/// <summary>A sign-in that has stopped until the user has set up an authenticator app. Each step goes on under a new ticket.</summary>
internal abstract class PendingTotpSetup(string name, UserPoolClient client, PoolUser user, DateTimeOffset expires, SoftwareToken? pending, bool isVerified)
    : PendingUserChallenge(name, client, user, expires)
{
    /// <summary>The app whose code is awaited, or was proved; <see langword="null"/> before one was asked for.</summary>
    public SoftwareToken? Pending { get; } = pending;

    /// <summary>Whether a code of <see cref="Pending"/> was right.</summary>
    public bool IsVerified { get; } = isVerified;

    /// <summary>The same sign-in one step further, until the same moment.</summary>
    public abstract PendingTotpSetup Next(SoftwareToken pending, bool isVerified);
}
