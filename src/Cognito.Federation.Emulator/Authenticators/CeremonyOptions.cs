using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>The options of a ceremony as a page hands them to the browser.</summary>
internal sealed class CeremonyOptions
{
    private readonly JsonObject _options;
    private readonly string _parameter;

    public CeremonyOptions(string json, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(json, parameter);
        _parameter = parameter;
        try
        {
            _options = JsonNode.Parse(json) as JsonObject ?? throw new ArgumentException("The options must be a JSON object.", parameter);
        }
        catch (JsonException e)
        {
            throw new ArgumentException("The options must be a JSON object.", parameter, e);
        }
    }

    public string Text(params ReadOnlySpan<string> path)
    {
        JsonNode? node = _options;
        foreach (var member in path)
            node = (node as JsonObject)?[member];
        return node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : throw new ArgumentException($"The options must have the text '{string.Join('.', path!)}'.", _parameter);
    }

    public byte[] Bytes(params ReadOnlySpan<string> path)
    {
        try
        {
            return Base64Url.DecodeFromChars(Text(path));
        }
        catch (FormatException e)
        {
            throw new ArgumentException($"The options' text '{string.Join('.', path!)}' must be base64url.", _parameter, e);
        }
    }

    /// <summary>The ids of the credentials in a list; none where there is no list.</summary>
    public IReadOnlyList<string> Ids(string list) => [.. Items(list).Select(item => (string?)item["id"]).OfType<string>()];

    /// <summary>The numbers of the algorithms that are taken.</summary>
    public IReadOnlyList<int> Algorithms() => [.. Items("pubKeyCredParams").Select(item => (int?)item["alg"]).OfType<int>()];

    private IEnumerable<JsonObject> Items(string list) => (_options[list] as JsonArray)?.OfType<JsonObject>() ?? [];
}
