using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The emulator's own pages under <c>/_emulator/</c>, which no AWS service has.</summary>
internal sealed class ControlRoute(EmulatorState state) : IHttpRoute
{
    public bool Matches(HttpContext context) => context.Request.Path.StartsWithSegments("/_emulator", StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.Value != "/_emulator/health")
            throw new AwsException("NotFound", $"There is no page {context.Request.Path}.", 404);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteString("region", state.Region);
        json.WriteEndObject();
    }
}
