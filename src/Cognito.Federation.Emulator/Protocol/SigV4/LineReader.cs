using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Lines and octets from one stream, through one small buffer.</summary>
internal sealed class LineReader(Stream source)
{
    private const int LongestLine = 4096;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line without its line end, which is CR LF or LF; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The line is longer than 4,096 octets.</exception>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellationToken))
                return line.Length == 0 ? null : line.ToString();
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            var length = found < 0 ? _end - _start : found;
            line.Append(Encoding.Latin1.GetString(_buffer, _start, length));
            _start += found < 0 ? length : length + 1;
            if (line.Length > LongestLine)
                throw new InvalidDataException($"A line of the body is longer than {LongestLine} octets.");
            if (found >= 0)
                return line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        // A large read goes past the buffer, which is for the lines between the chunks.
        if (_start == _end && buffer.Length >= _buffer.Length)
            return await source.ReadAsync(buffer, cancellationToken);
        if (_start == _end && !await FillAsync(cancellationToken))
            return 0;
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer.Span);
        _start += count;
        return count;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await source.ReadAsync(_buffer, cancellationToken);
        return _end > 0;
    }
}
