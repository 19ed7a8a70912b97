using System.Globalization;

namespace Cognito.Federation.Emulator.Srp;

/// <summary>The TIMESTAMP of a password claim, such as <c>Tue Jul 7 09:05:00 UTC 2026</c>: English, UTC, the day without a leading zero.</summary>
internal static class SrpTimestamp
{
    private const string Format = "ddd MMM d HH:mm:ss 'UTC' yyyy";

    /// <summary>How far a claim may be from the emulator's clock, either way.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Writes an instant as clients must.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a timestamp; only the one spelling that a client may send is accepted.</summary>
    public static bool TryRead(string text, out DateTimeOffset instant)
        => DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
            && Write(instant) == text;

    /// <inheritdoc cref="TryRead"/>
    /// <exception cref="AwsException">It is spelled in another way.</exception>
    public static DateTimeOffset Read(string text) => TryRead(text, out var instant)
        ? instant
        : throw AwsException.InvalidParameter("TIMESTAMP should have the form 'EEE MMM d HH:mm:ss UTC yyyy', in English.");

    /// <summary>Whether the instant is near enough to now.</summary>
    public static bool IsCurrent(DateTimeOffset instant, DateTimeOffset now) => (now - instant).Duration() <= Tolerance;
}
