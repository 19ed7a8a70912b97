using System.Globalization;

namespace Cognito.Federation.Emulator;

/// <summary>The <c>Range</c> header.</summary>
internal static class ByteRange
{
    /// <summary>Where to begin and before what to end; null when everything is to be sent, as for several ranges, which S3 does not have.</summary>
    /// <exception cref="S3Exception">The range begins behind the end.</exception>
    public static (long From, long To)? Read(string header, long length)
    {
        const string Unit = "bytes=";
        if (!header.StartsWith(Unit, StringComparison.Ordinal) || header[Unit.Length..].Split('-') is not [var first, var last])
            return null;
        if (first.Length == 0)
            return TryRead(last, out var count) ? Check(Math.Max(length - count, 0), length, length, count > 0) : null;
        if (!TryRead(first, out var from))
            return null;
        if (last.Length == 0)
            return Check(from, length, length, from < length);
        return TryRead(last, out var end) && end >= from ? Check(from, Math.Min(end + 1, length), length, from < length) : null;
    }

    private static (long From, long To) Check(long from, long to, long length, bool isSatisfiable) => isSatisfiable && length > 0
        ? (from, to)
        : throw new S3Exception("InvalidRange", "The requested range is not satisfiable", 416) { Details = [("ActualObjectSize", length.ToString(CultureInfo.InvariantCulture))] };

    private static bool TryRead(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < long.MaxValue;
}
