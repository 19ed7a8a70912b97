using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator.Tests.Triggers;

/// <summary>Pools with handlers, and the calls that reach them.</summary>
internal static class TriggerPools
{
    /// <summary>One pool with one client, the user alice, and handlers.</summary>
    public static Task<CognitoEmulator> StartAsync(Action<CognitoTriggers> attach, Action<ClientSeed>? client = null, Action<UserPoolSeed>? pool = null) =>
        SignInCalls.StartAsync(client, p =>
        {
            attach(p.Triggers);
            pool?.Invoke(p);
        });

    /// <summary>Attaches a handler that does its work at once.</summary>
    public static CognitoTriggers Do<TEvent>(this CognitoTriggers triggers, Action<TEvent> handler)
        where TEvent : TriggerEvent => triggers.On<TEvent>((e, _) =>
        {
            handler(e);
            return Task.CompletedTask;
        });

    public static JsonObject With(this JsonObject body, string name, JsonNode value)
    {
        body[name] = value;
        return body;
    }

    public static JsonObject Metadata(string value) => new() { ["from"] = value };

    public static Task<Answer> SignInWithAsync(this CognitoEmulator emulator, JsonObject metadata, string username = "alice", string password = SignInCalls.Password) =>
        emulator.CallAsync("InitiateAuth", new JsonObject
        {
            ["ClientId"] = emulator.Client().Id,
            ["AuthFlow"] = "USER_PASSWORD_AUTH",
            ["AuthParameters"] = new JsonObject { ["USERNAME"] = username, ["PASSWORD"] = password },
            ["ClientMetadata"] = metadata,
        });
}
