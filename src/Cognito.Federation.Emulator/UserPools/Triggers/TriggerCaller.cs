using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Calls the handlers of a pool's triggers with the JSON that Lambda would get, and reads what comes back.</summary>
internal static class TriggerCaller
{
    /// <summary>How long a handler may take, by the real clock.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Calls a handler; do not hold the pool's gate. <see langword="null"/> when the pool has none.</summary>
    /// <exception cref="AwsException">The handler threw, took too long, or answered something unusable.</exception>
    public static async Task<TriggerAnswer?> CallAsync<TEvent>(OperationContext context, TriggerSubject subject, TriggerCall call)
        where TEvent : TriggerEvent
    {
        var triggers = subject.Pool.Triggers;
        if (!triggers.Handles<TEvent>())
            return null;
        var triggerEvent = Write(context, subject, call);
        using var limit = new CancellationTokenSource(Limit, context.State.TriggerTime);
        JsonElement answer;
        try
        {
            // On a thread of its own: a handler that blocks is cut off too.
            answer = await Task.Run(() => triggers.DispatchAsync(triggerEvent, limit.Token), CancellationToken.None).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new AwsException("UnexpectedLambdaException", "Socket timeout while invoking Lambda function.");
        }
        catch (Exception e)
        {
            throw new AwsException("UserLambdaValidationException", $"{call.Trigger} failed with error {e.Message}.");
        }

        return new TriggerAnswer(call.Trigger, answer);
    }

    private static JsonElement Write(OperationContext context, TriggerSubject subject, TriggerCall call)
    {
        var json = new JsonObject
        {
            ["version"] = call.Version,
            ["triggerSource"] = call.Source,
            ["region"] = context.State.Region,
            ["userPoolId"] = subject.Pool.Id,
            ["userName"] = subject.UserName,
            ["callerContext"] = new JsonObject { ["awsSdkVersion"] = "aws-sdk-unknown-unknown", ["clientId"] = subject.ClientId ?? "CLIENT_ID_NOT_APPLICABLE" },
            ["request"] = call.Request,
            ["response"] = call.Response,
        };
        using var document = JsonDocument.Parse(json.ToJsonString());
        return document.RootElement.Clone();
    }
}
