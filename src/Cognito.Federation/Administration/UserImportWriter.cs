using System.Text;

namespace Cognito.Federation.Administration;

/// <summary>Writes the CSV file of an import as Cognito reads it, which is not how spreadsheets do: no quotes, a comma in a value is written <c>\,</c>, UTF-8 without a byte order mark.</summary>
/// <remarks>Not thread-safe. Limits of Cognito, refused at the row that breaks them: 16,000 characters in a row, 500,000 rows, 100 MB.</remarks>
public sealed class UserImportWriter : IAsyncDisposable
{
    private const int MaximumRowLength = 16_000;
    private const int MaximumRows = 500_000;
    private const long MaximumBytes = 100 * 1024 * 1024;
    private const string UsernameColumn = "cognito:username";
    private const string MfaColumn = "cognito:mfa_enabled";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _stream;
    private readonly string[] _header;
    private readonly HashSet<string> _columns;
    private readonly StringBuilder _line = new();
    private long _bytes;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where it is written; stays open.</param>
    /// <param name="header">The pool's columns, from <see cref="IUserImport.GetHeaderAsync"/>.</param>
    /// <exception cref="ArgumentException">The stream cannot be written, or the header lacks a column that every file has, or holds one twice.</exception>
    public UserImportWriter(Stream stream, IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(header);
        if (!stream.CanWrite)
            throw new ArgumentException("Expected a stream that can be written.", nameof(stream));
        _stream = stream;
        _header = [.. header];
        _columns = [.. header];
        if (_columns.Count != _header.Length)
            throw new ArgumentException("Expected each column once, got one twice.", nameof(header));
        foreach (var column in (ReadOnlySpan<string>)[UsernameColumn, MfaColumn])
        {
            if (!_columns.Contains(column))
                throw new ArgumentException($"Expected the columns of the pool, as {nameof(IUserImport.GetHeaderAsync)} gives them; '{column}' is missing.", nameof(header));
        }
    }

    /// <summary>How many users were written.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a user.</summary>
    /// <exception cref="ArgumentException">A value cannot be imported; the message names row and column, never the value.</exception>
    /// <exception cref="InvalidOperationException">The file is full: begin another.</exception>
    public async ValueTask WriteAsync(UserImportRow row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Rows == MaximumRows)
            throw new InvalidOperationException($"Cognito takes {MaximumRows} rows in a file: begin another.");
        var line = Compose(row);
        if (_bytes == 0)
            await WriteLineAsync(Line(_header), cancellationToken).ConfigureAwait(false);
        await WriteLineAsync(line, cancellationToken).ConfigureAwait(false);
        Rows++;
    }

    /// <summary>Finishes the file; the stream stays open. A file without a user gets its header.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_bytes == 0)
            await WriteLineAsync(Line(_header), CancellationToken.None).ConfigureAwait(false);
        await _stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private byte[] Compose(UserImportRow row)
    {
        var number = Rows + 1;
        if (row.Attributes.Keys.FirstOrDefault(name => !_columns.Contains(name) || name is UsernameColumn or MfaColumn) is { } unknown)
            throw new ArgumentException($"Row {number}: the pool has no column '{Shortened.Of(unknown)}' for an attribute. It has: {string.Join(", ", _header)}.", nameof(row));
        var values = new string[_header.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var column = _header[i];
            values[i] = column switch
            {
                UsernameColumn => row.Username,
                MfaColumn => row.IsMfaEnabled ? "true" : "false",
                _ => row.Attributes.TryGetValue(column, out var value) ? value ?? "" : "",
            };
            if (ImportValues.FaultOf(column, values[i]) is { } fault)
                throw new ArgumentException($"Row {number}, column '{column}': {fault}", nameof(row));
        }

        var line = Line(values);
        return _line.Length - 1 <= MaximumRowLength
            ? line
            : throw new ArgumentException($"Row {number} has {_line.Length - 1} characters, and Cognito takes {MaximumRowLength}.", nameof(row));
    }

    private byte[] Line(IEnumerable<string> values)
    {
        _line.Clear();
        foreach (var value in values)
            _line.Append(ImportValues.Escape(value)).Append(',');
        _line[^1] = '\n';
        return Utf8.GetBytes(_line.ToString());
    }

    private async ValueTask WriteLineAsync(byte[] line, CancellationToken cancellationToken)
    {
        if (_bytes + line.Length > MaximumBytes)
            throw new InvalidOperationException($"Cognito takes files of up to {MaximumBytes} bytes: begin another.");
        await _stream.WriteAsync(line, cancellationToken).ConfigureAwait(false);
        _bytes += line.Length;
    }
}
