namespace Cognito.Federation;

/// <summary>Where the three parts of a compact token lie in its text.</summary>
internal readonly struct CompactParts
{
    private readonly string _text;
    private readonly int _firstDot;
    private readonly int _lastDot;

    private CompactParts(string text)
    {
        _text = text;
        _firstDot = text.IndexOf('.', StringComparison.Ordinal);
        _lastDot = text.LastIndexOf('.');
    }

    public ReadOnlySpan<char> Header => _text.AsSpan(0, _firstDot);

    public ReadOnlySpan<char> Payload => _text.AsSpan(_firstDot + 1, _lastDot - _firstDot - 1);

    public ReadOnlySpan<char> Signature => _text.AsSpan(_lastDot + 1);

    /// <summary>What is signed: header and payload as they are written.</summary>
    public ReadOnlySpan<char> Content => _text.AsSpan(0, _lastDot);

    /// <summary>Finds the parts.</summary>
    /// <param name="text">What may be a token.</param>
    /// <param name="parts">The parts, when there are three.</param>
    /// <param name="count">How many there are, with dots between.</param>
    public static bool TrySplit(string text, out CompactParts parts, out int count)
    {
        count = text.AsSpan().Count('.') + 1;
        parts = count == 3 ? new CompactParts(text) : default;
        return count == 3;
    }
}
