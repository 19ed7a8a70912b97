using System.Text.Json.Nodes;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Asks the pool's owner when a sign-in begins, before anything is proved.</summary>
internal static class PreAuthentication
{
    public static Task AskAsync(OperationContext context, UserPoolClient client, string typedName, SignInUser who)
    {
        var request = new JsonObject
        {
            ["userAttributes"] = TriggerRequests.AttributesOf(client.Pool, who.User),
            ["validationData"] = context.Triggers.ClientMetadata is { Count: > 0 } metadata ? TriggerRequests.Map(metadata) : null,
        };
        if (who.User is null)
            request["userNotFound"] = true;
        return TriggerCaller.CallAsync<PreAuthenticationEvent>(
            context,
            new TriggerSubject(client.Pool, client.Id, who.User?.Username ?? typedName),
            new("PreAuthentication", "PreAuthentication_Authentication", request, []));
    }
}
