namespace Cognito.Federation.Wire;

/// <summary>Instants on the wire: seconds since 1970, with a fraction.</summary>
internal static class WireTime
{
    /// <summary>The instant; the epoch for one that was not sent.</summary>
    public static DateTimeOffset Of(double? seconds) => Find(seconds) ?? DateTimeOffset.UnixEpoch;

    /// <summary>The instant; null for one that was not sent.</summary>
    public static DateTimeOffset? Find(double? seconds) =>
        seconds is { } value ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(value * 1000)) : null;
}
