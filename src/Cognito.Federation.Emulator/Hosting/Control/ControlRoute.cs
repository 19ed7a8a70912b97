using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The emulator's own pages under <c>/_emulator/</c>, which no AWS service has.</summary>
internal sealed class ControlRoute(EmulatorState state) : IHttpRoute
{
    private const string Root = "/_emulator";

    public bool Matches(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    public Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
            return TextAsync(context, 405, $"Expected GET, got {context.Request.Method}.");
        return context.Request.Path.Value switch
        {
            Root + "/health" => JsonAsync(context, Health(), ControlJson.Default.HealthPage),
            Root + "/outbox" => JsonAsync(context, OutboxPage(), ControlJson.Default.IReadOnlyListOutboxEntry),
            Root + "/outbox/code" => CodeAsync(context),
            var path => TextAsync(context, 404, $"There is no page {path}. There are {Root}/health, {Root}/outbox and {Root}/outbox/code."),
        };
    }

    private HealthPage Health() => new("ok", state.Region, state.AccountId, [.. state.UserPools.All.Select(p => new HealthPool(p.Id, p.Name))]);

    private IReadOnlyList<OutboxEntry> OutboxPage() => [.. state.Outbox.All.Select(OutboxEntry.Of)];

    private Task CodeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query.Keys.FirstOrDefault(k => k is not ("pool" or "username" or "purpose")) is { } unknown)
            return TextAsync(context, 400, $"Unknown parameter '{unknown}'. Expected pool, username and purpose.");
        var purpose = (string?)query["purpose"];
        if (purpose is not null && !PurposeNames.TryParse(purpose, out _))
            return TextAsync(context, 400, $"Unknown purpose '{purpose}'. Expected one of {string.Join(", ", PurposeNames.Codes)}.");
        var search = new CodeSearch((string?)query["pool"], (string?)query["username"], purpose);
        return search.Newest(state) is { } message ? TextAsync(context, 200, message.Code) : TextAsync(context, 404, search.WhyNone(state));
    }

    private static Task JsonAsync<T>(HttpContext context, T page, JsonTypeInfo<T> type) =>
        WriteAsync(context, 200, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(page, type));

    private static Task TextAsync(HttpContext context, int status, string text) =>
        WriteAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task WriteAsync(HttpContext context, int status, string contentType, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
