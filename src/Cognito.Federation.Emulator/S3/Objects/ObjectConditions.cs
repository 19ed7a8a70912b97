using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The conditional headers of HTTP, as S3 reads them.</summary>
internal static class ObjectConditions
{
    /// <summary>Whether an object may replace the one that is there: <c>If-None-Match: *</c> wants none, <c>If-Match</c> wants a certain one.</summary>
    public static Func<StoredObject?, bool> ForPut(IHeaderDictionary headers)
    {
        var (match, noneMatch) = (headers.IfMatch.ToString(), headers.IfNoneMatch.ToString());
        if (noneMatch.Length > 0 && noneMatch != "*")
            throw S3Exception.NotImplemented($"If-None-Match: {noneMatch}", "header");
        return current => (noneMatch.Length == 0 || current is null) && (match.Length == 0 || (current is not null && Names(match, current)));
    }

    /// <summary>Whether an object is to be sent: null when it is, else the status that is answered instead.</summary>
    public static int? ForGet(IHeaderDictionary headers, StoredObject stored)
    {
        if (headers.IfMatch.ToString() is { Length: > 0 } match)
        {
            if (!Names(match, stored))
                return StatusCodes.Status412PreconditionFailed;
        }
        else if (Date(headers.IfUnmodifiedSince.ToString()) is { } unmodifiedSince && Seconds(stored.LastModified) > unmodifiedSince)
        {
            return StatusCodes.Status412PreconditionFailed;
        }

        if (headers.IfNoneMatch.ToString() is { Length: > 0 } noneMatch)
            return Names(noneMatch, stored) ? StatusCodes.Status304NotModified : null;
        return Date(headers.IfModifiedSince.ToString()) is { } modifiedSince && Seconds(stored.LastModified) <= modifiedSince ? StatusCodes.Status304NotModified : null;
    }

    private static bool Names(string tags, StoredObject stored)
        => tags.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == "*" || tag.Trim('"') == stored.ETag.Trim('"'));

    private static DateTimeOffset? Date(string text)
        => DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static DateTimeOffset Seconds(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
