namespace Cognito.Federation.Emulator;

/// <summary>A registration that goes on: from its code to its first sign-in.</summary>
internal sealed class PendingSignUp(UserPoolClient client, PoolUser user, DateTimeOffset expires)
    : PendingUserChallenge("SIGN_UP", client, user, expires)
{
    /// <summary>Whether the code was given with this session, so that it opens a sign-in.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Opens a session for a registration; <see langword="null"/> where the client cannot sign in with one.</summary>
    public static string? Open(OperationContext context, UserPoolClient client, PoolUser user, bool isConfirmed) =>
        client.Settings.Allows("ALLOW_USER_AUTH")
            ? client.Pool.Authentication.Challenges.Open(new PendingSignUp(client, user, context.Now + client.Settings.AuthSessionValidity) { IsConfirmed = isConfirmed }, context.Now)
            : null;
}
