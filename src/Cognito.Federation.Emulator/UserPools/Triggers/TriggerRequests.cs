using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>What triggers are told, as JSON.</summary>
internal static class TriggerRequests
{
    /// <summary>A user's attributes and status, and the client's metadata where the operation passes it on.</summary>
    public static JsonObject About(OperationContext context, UserPool pool, PoolUser user)
    {
        var request = new JsonObject { ["userAttributes"] = AttributesOf(pool, user) };
        AddMetadata(context, request);
        return request;
    }

    /// <summary>The attributes of a user who exists; none for a user who does not.</summary>
    public static JsonObject AttributesOf(UserPool pool, PoolUser? user)
    {
        if (user is null)
            return [];
        lock (pool.Gate)
        {
            var attributes = Map(user.Attributes);
            attributes["cognito:user_status"] = user.Status.ToWire();
            return attributes;
        }
    }

    /// <summary>Adds the client's metadata, which InitiateAuth keeps from all triggers but those that come before the sign-in.</summary>
    public static void AddMetadata(OperationContext context, JsonObject request)
    {
        if (!BeginsSignIn(context) && context.Triggers.ClientMetadata is { Count: > 0 } metadata)
            request["clientMetadata"] = Map(metadata);
    }

    /// <summary>Whether the operation begins a sign-in, so that its metadata is <c>validationData</c>.</summary>
    public static bool BeginsSignIn(OperationContext context) => context.Operation is "InitiateAuth" or "AdminInitiateAuth";

    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> values) => new(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    public static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode?)value)]);
}
