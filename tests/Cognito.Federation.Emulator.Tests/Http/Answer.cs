using System.Net;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>What came back, whole.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The body is null.");

    public string? Error => Status == HttpStatusCode.OK ? null : (string?)Json["__type"];

    public string? Message => Status == HttpStatusCode.OK ? null : (string?)Json["message"];

    public string Text(params string[] path)
    {
        JsonNode? node = Json;
        foreach (var member in path)
            node = node?[member];
        return node?.ToString() ?? throw new InvalidOperationException($"No member {string.Join('.', path)} in {Body}");
    }
}
