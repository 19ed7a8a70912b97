using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Tells the pool's owner that a user is confirmed. What a handler throws is reported, but undoes nothing.</summary>
internal static class PostConfirmation
{
    /// <summary>After a registration is confirmed, by whomever; <paramref name="clientId"/> is <see langword="null"/> for administrators.</summary>
    public static Task SignedUpAsync(OperationContext context, UserPool pool, string? clientId, PoolUser user) =>
        TellAsync(context, pool, clientId, user, "PostConfirmation_ConfirmSignUp");

    /// <summary>After a forgotten password was replaced.</summary>
    public static Task PasswordResetAsync(OperationContext context, UserPoolClient client, PoolUser user) =>
        TellAsync(context, client.Pool, client.Id, user, "PostConfirmation_ConfirmForgotPassword");

    private static Task<TriggerAnswer?> TellAsync(OperationContext context, UserPool pool, string? clientId, PoolUser user, string source) =>
        TriggerCaller.CallAsync<PostConfirmationEvent>(
            context, new TriggerSubject(pool, clientId, user.Username), new("PostConfirmation", source, TriggerRequests.About(context, pool, user), []));
}
