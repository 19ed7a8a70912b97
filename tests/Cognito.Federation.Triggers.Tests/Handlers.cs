using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Triggers.Tests;

/// <summary>Runs handlers over the JSON of events, as Lambda does.</summary>
internal static class Handlers
{
    public static async Task<string> SendAsync(this CognitoTriggers triggers, string json)
    {
        await using var answer = await triggers.HandleAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets a handler work on the sample of its event and returns the response.</summary>
    public static async Task<JsonNode> RunAsync<TEvent>(Action<TEvent> handler, string? json = null)
        where TEvent : TriggerEvent
    {
        var triggers = new CognitoTriggers().On<TEvent>((e, _) =>
        {
            handler(e);
            return Task.CompletedTask;
        });
        return JsonNode.Parse(await triggers.SendAsync(json ?? Samples.All[typeof(TEvent).Name]))!["response"]!;
    }

    /// <summary>Attaches a handler that does nothing to every trigger.</summary>
    public static CognitoTriggers Idle(Action<TriggerEvent>? seen = null)
    {
        Task See(TriggerEvent e, CancellationToken cancellationToken)
        {
            seen?.Invoke(e);
            return Task.CompletedTask;
        }

        return new CognitoTriggers()
            .On<PreSignUpEvent>(See).On<PostConfirmationEvent>(See).On<PreAuthenticationEvent>(See).On<PostAuthenticationEvent>(See)
            .On<DefineAuthChallengeEvent>(See).On<CreateAuthChallengeEvent>(See).On<VerifyAuthChallengeResponseEvent>(See)
            .On<PreTokenGenerationEvent>(See).On<PreTokenGenerationV2Event>(See).On<PreTokenGenerationV3Event>(See)
            .On<UserMigrationEvent>(See).On<CustomMessageEvent>(See);
    }

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
