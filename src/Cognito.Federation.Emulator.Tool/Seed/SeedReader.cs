using System.Text.Json;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>Reads a seed file and says where it is wrong.</summary>
internal static class SeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <exception cref="UsageException">The file cannot be read, or is not a seed; the message names file, place and what was expected.</exception>
    public static SeedFile Read(string path)
    {
        try
        {
            // As a stream, because editors on Windows put a byte order mark in front.
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, Lenient);
            SeedShape.Check(path, document.RootElement, SeedJson.Default.SeedFile, "$");
            return document.Deserialize(SeedJson.Default.SeedFile)!;
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}, byte {e.BytePositionInLine}: ") : "";
            throw new UsageException($"{path}: {place}expected JSON without repeated members. {ReasonOf(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read: {e.Message}");
        }
    }

    // The message repeats the place behind the reason, counted from 0.
    private static string ReasonOf(JsonException e) => e.Message.Split(" LineNumber:")[0];
}
