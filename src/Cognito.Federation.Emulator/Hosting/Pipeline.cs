using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>What happens to every request: it is given an id, answered by the first route that matches, and logged.</summary>
internal sealed class Pipeline(EmulatorState state, IReadOnlyList<IHttpRoute> routes)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var facts = new RequestFacts { RequestId = RandomText.Uuid() };
        context.Features.Set(facts);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = CorsPreflightRoute.ExposedHeaders;
        // Logged before the first byte leaves, so that whoever has read the answer finds it in the log.
        context.Response.OnStarting(() =>
        {
            Log(context, facts);
            return Task.CompletedTask;
        });
        try
        {
            var route = routes.FirstOrDefault(r => r.Matches(context))
                ?? throw new AwsException("UnknownOperationException", $"Nothing here answers {context.Request.Method} {context.Request.Path}.", 404);
            await route.HandleAsync(context);
        }
        catch (AwsException e) when (!context.Response.HasStarted)
        {
            await AwsError.WriteAsync(context, e);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left; there is nobody to answer.
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not BadHttpRequestException)
        {
            await AwsError.WriteAsync(context, new AwsException("InternalErrorException", $"The emulator failed: {e.GetType().Name} in {facts.Operation ?? context.Request.Path}.", 500));
        }
    }

    private void Log(HttpContext context, RequestFacts facts) =>
        state.Requests.Add(new LoggedRequest(
            facts.Service,
            facts.Operation ?? $"{context.Request.Method} {context.Request.Path}",
            state.Clock.GetUtcNow(),
            context.Response.StatusCode,
            facts.Error,
            facts.Body,
            facts.Signer));
}
