using System.Text.Json;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>Reads a seed file and says where it is wrong.</summary>
internal static class SeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="UsageException">The file cannot be read, or is not a seed; the message names file, place and what was expected.</exception>
    public static SeedFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            SeedShape.Check(path, document.RootElement, SeedJson.Default.SeedFile, "$");
            return document.Deserialize(SeedJson.Default.SeedFile)!;
        }
        catch (JsonException e)
        {
            throw new UsageException(e.LineNumber is { } line
                ? FormattableString.Invariant($"{path}: line {line + 1}, byte {e.BytePositionInLine}: this is not JSON.")
                : $"{path}: {e.Path}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be read: {e.Message}");
        }
    }
}
