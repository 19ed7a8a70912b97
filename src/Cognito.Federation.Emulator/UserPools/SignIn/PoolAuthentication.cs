namespace Cognito.Federation.Emulator;

/// <summary>What a user pool keeps in order to sign its users in.</summary>
internal sealed class PoolAuthentication
{
    public PoolSigningKeys Keys { get; } = new();

    public TokenGrants Grants { get; } = new();

    public PendingChallenges Challenges { get; } = new();

    public PasswordLockout Lockout { get; } = new();
}
