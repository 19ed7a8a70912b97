using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Lets the pool's owner change tokens before they are signed.</summary>
internal static class PreTokenGeneration
{
    /// <summary>Whether there is somebody to ask.</summary>
    public static bool IsHandled(UserPool pool) =>
        pool.Triggers.Handles<PreTokenGenerationEvent>() || pool.Triggers.Handles<PreTokenGenerationV2Event>() || pool.Triggers.Handles<PreTokenGenerationV3Event>();

    /// <summary>Asks for the changes of two tokens, and writes them with these.</summary>
    public static async Task<(Action<Utf8JsonWriter> Id, Action<Utf8JsonWriter> Access)> ChangeAsync(
        OperationContext context, UserPoolClient client, PoolUser user, string source, Action<Utf8JsonWriter> id, Action<Utf8JsonWriter> access)
    {
        var (idClaims, accessClaims) = (Read(id), Read(access));
        var changes = await AskAsync(context, client, user, source, idClaims, accessClaims);
        changes.ApplyTo(idClaims, accessClaims);
        return (json => Write(json, idClaims), json => Write(json, accessClaims));
    }

    // A pool has one function for tokens, of one version: with handlers of several the newest is asked.
    private static async Task<TokenChanges> AskAsync(OperationContext context, UserPoolClient client, PoolUser user, string source, JsonObject idClaims, JsonObject accessClaims)
    {
        var triggers = client.Pool.Triggers;
        var request = TriggerRequests.About(context, client.Pool, user);
        request["groupConfiguration"] = new JsonObject
        {
            ["groupsToOverride"] = idClaims["cognito:groups"]?.DeepClone() ?? new JsonArray(),
            ["iamRolesToOverride"] = idClaims["cognito:roles"]?.DeepClone() ?? new JsonArray(),
            ["preferredRole"] = idClaims["cognito:preferred_role"]?.DeepClone(),
        };
        var subject = TriggerSubject.Of(client, user);
        if (!triggers.Handles<PreTokenGenerationV3Event>() && !triggers.Handles<PreTokenGenerationV2Event>())
        {
            var first = await TriggerCaller.CallAsync<PreTokenGenerationEvent>(
                context, subject, new("PreTokenGeneration", source, request, new() { ["claimsOverrideDetails"] = null }));
            return TokenChanges.OfVersion1(first);
        }

        request["scopes"] = TriggerRequests.List(((string?)accessClaims["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var call = new TriggerCall("PreTokenGeneration", source, request, new() { ["claimsAndScopeOverrideDetails"] = null });
        return TokenChanges.OfVersion2(triggers.Handles<PreTokenGenerationV3Event>()
            ? await TriggerCaller.CallAsync<PreTokenGenerationV3Event>(context, subject, call with { Version = "3" })
            : await TriggerCaller.CallAsync<PreTokenGenerationV2Event>(context, subject, call with { Version = "2" }));
    }

    private static JsonObject Read(Action<Utf8JsonWriter> claims)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            claims(json);
            json.WriteEndObject();
        }

        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    private static void Write(Utf8JsonWriter json, JsonObject claims)
    {
        foreach (var (name, value) in claims)
        {
            json.WritePropertyName(name);
            if (value is null)
                json.WriteNullValue();
            else
                value.WriteTo(json);
        }
    }
}
