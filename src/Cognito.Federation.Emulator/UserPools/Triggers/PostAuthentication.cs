using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Tells the pool's owner that somebody has signed in, before there are tokens.</summary>
internal static class PostAuthentication
{
    public static Task TellAsync(OperationContext context, UserPoolClient client, PoolUser user, bool newDeviceUsed)
    {
        var request = TriggerRequests.About(context, client.Pool, user);
        request["newDeviceUsed"] = newDeviceUsed;
        return TriggerCaller.CallAsync<PostAuthenticationEvent>(
            context, TriggerSubject.Of(client, user), new("PostAuthentication", "PostAuthentication_Authentication", request, []));
    }
}
