namespace Cognito.Federation.Emulator;

/// <summary>How administrators' operations find a user.</summary>
internal static class AdminUsers
{
    public static AwsException NotFound() => new("UserNotFoundException", "User does not exist.");

    /// <summary>The user by username, subject or alias; hold the pool's gate.</summary>
    public static PoolUser Get(UserPool pool, string username) =>
        pool.Users.Find(username) ?? pool.Users.FindBySubject(username) ?? throw NotFound();
}
