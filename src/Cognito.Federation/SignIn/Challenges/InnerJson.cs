using System.Text.Json;

namespace Cognito.Federation;

/// <summary>Challenge parameters that hold JSON inside their text.</summary>
internal static class InnerJson
{
    /// <summary>A list of texts; empty when the parameter is missing or holds something else, since the challenge can be answered without it.</summary>
    public static IReadOnlyList<string> Strings(ChallengeState state, string parameter)
    {
        using var document = Parse(state, parameter);
        return document?.RootElement is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
    }

    /// <summary>Texts by name; empty when the parameter is missing or holds something else. Values that are no text are given as they are written.</summary>
    public static IReadOnlyDictionary<string, string> Texts(ChallengeState state, string parameter)
    {
        using var document = Parse(state, parameter);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (document?.RootElement is { ValueKind: JsonValueKind.Object } map)
        {
            foreach (var member in map.EnumerateObject())
                texts[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
        }
        return texts.AsReadOnly();
    }

    private static JsonDocument? Parse(ChallengeState state, string parameter)
    {
        if (state.Parameters.GetValueOrDefault(parameter) is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
