using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>How an installation's devices are kept.</summary>
internal sealed class DeviceStoreDocument
{
    private const int CurrentVersion = 1;

    public required int Version { get; init; }

    /// <summary>By canonical user name.</summary>
    public Dictionary<string, DeviceDocument> Devices { get; init; } = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">It is something else, or was written by a later version.</exception>
    public static DeviceStoreDocument Read(string? json)
    {
        if (json is null)
            return new DeviceStoreDocument { Version = CurrentVersion };
        DeviceStoreDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(json, DeviceStoreJson.Default.DeviceStoreDocument);
        }
        catch (JsonException e)
        {
            // The parser's message may quote the text; its position does not.
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"not the JSON that was expected, at line {e.LineNumber + 1 ?? 1}, byte {e.BytePositionInLine ?? 0}."));
        }
        return document switch
        {
            null => throw new FormatException("expected a JSON object, got null."),
            { Version: CurrentVersion } => document,
            _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"expected version {CurrentVersion}, got {document.Version}. A later version of this library wrote it.")),
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, DeviceStoreJson.Default.DeviceStoreDocument);
}

/// <summary>Writes and reads kept devices.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeviceStoreDocument))]
internal sealed partial class DeviceStoreJson : JsonSerializerContext;
