using System.Globalization;

namespace Cognito.Federation.Srp;

/// <summary>The TIMESTAMP of a proof, such as <c>Tue Jul 7 09:05:00 UTC 2026</c>: English, UTC, the day without a leading zero.</summary>
internal static class SrpTimestamp
{
    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd MMM d HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);
}
