namespace Cognito.Federation.Emulator;

/// <summary>Who proved to have a passkey.</summary>
/// <param name="User">The passkey's user.</param>
/// <param name="IsUserVerified">Whether the authenticator knows that it was the user, which makes the passkey two factors.</param>
internal sealed record PasskeyProof(PoolUser User, bool IsUserVerified);
