namespace Cognito.Federation.Wire;

internal sealed class AttributePair
{
    public required string Name { get; init; }

    public string? Value { get; init; }

    public static List<AttributePair>? From(IDictionary<string, string> pairs) =>
        pairs.Count == 0 ? null : [.. pairs.Select(p => new AttributePair { Name = p.Key, Value = p.Value })];
}

internal sealed class AnalyticsMetadata
{
    public required string AnalyticsEndpointId { get; init; }
}

internal sealed class UserContextData
{
    public string? IpAddress { get; init; }

    public string? EncodedData { get; init; }
}

/// <summary>What a <see cref="RequestContext"/> is on the wire, for requests that carry a part of it.</summary>
internal static class RequestContextMembers
{
    public static IReadOnlyDictionary<string, string>? Metadata(this RequestContext context) =>
        context.ClientMetadata.OrNull();

    /// <summary>Key-value pairs for triggers; left out of the request when there are none.</summary>
    public static IReadOnlyDictionary<string, string>? OrNull(this IReadOnlyDictionary<string, string>? metadata) =>
        metadata is { Count: > 0 } ? metadata : null;
}
