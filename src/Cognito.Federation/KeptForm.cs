using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation;

/// <summary>How something that an application keeps as text is read again: what the errors call it, and the version that can be read.</summary>
/// <typeparam name="T">The document that the text holds.</typeparam>
/// <param name="subject">What is kept, such as <c>session</c>.</param>
/// <param name="version">The version of the document that this library writes.</param>
/// <param name="type">How the document is read.</param>
internal sealed class KeptForm<T>(string subject, int version, JsonTypeInfo<T> type)
    where T : class
{
    /// <summary>The version that this library writes.</summary>
    public int Version => version;

    /// <summary>Reads the document, of whatever version.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public T Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new FormatException($"The text is not a kept {subject}: expected a JSON object, got null.");
        }
        catch (JsonException e)
        {
            // The parser's message may quote the text; its position does not.
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The text is not a kept {subject}: not the JSON that was expected, at line {e.LineNumber + 1 ?? 1}, byte {e.BytePositionInLine ?? 0}."));
        }
    }

    /// <summary>Refuses a document of another version.</summary>
    /// <exception cref="FormatException">It is of another version.</exception>
    public void Check(int got)
    {
        if (got != version)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The {subject} was kept in another form: expected version {version}, got {got}. A later version of this library wrote it."));
    }

    /// <summary>A member that no document is without.</summary>
    /// <exception cref="FormatException">It is missing.</exception>
    public string Required(string? value, string member) => string.IsNullOrEmpty(value) ? throw Missing(member) : value;

    /// <inheritdoc cref="Required(string?, string)"/>
    public DateTimeOffset Required(DateTimeOffset? value, string member) => value ?? throw Missing(member);

    private FormatException Missing(string member) => new($"The text is not a kept {subject}: expected a member '{member}', got none.");
}
