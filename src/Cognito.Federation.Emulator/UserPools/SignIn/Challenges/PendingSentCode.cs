namespace Cognito.Federation.Emulator;

/// <summary>A code that was sent in the middle of a sign-in.</summary>
/// <param name="name">The challenge.</param>
/// <param name="client">The app client.</param>
/// <param name="user">Whom it was sent to; <see langword="null"/> for nobody, whose code is never right.</param>
/// <param name="username">The name that the client was told.</param>
/// <param name="code">The code.</param>
/// <param name="attribute">Where it was sent.</param>
/// <param name="isFirstFactor">Whether the sign-in began with it.</param>
/// <param name="expires">When it dies.</param>
internal sealed class PendingSentCode(
    string name, UserPoolClient client, PoolUser? user, string username, string code, string attribute, bool isFirstFactor, DateTimeOffset expires)
    : PendingChallenge(name, client, username, expires)
{
    public PoolUser? User { get; } = user;

    public string Code { get; } = code;

    public string Attribute { get; } = attribute;

    public bool IsFirstFactor { get; } = isFirstFactor;

    /// <summary>Whether the right code turns on mails as the user's second factor, which MFA_SETUP asked for.</summary>
    public bool EnablesEmail { get; init; }
}
