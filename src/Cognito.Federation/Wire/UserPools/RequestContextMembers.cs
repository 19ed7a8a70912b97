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

/// <summary>What a <see cref="RequestContext"/> is on the wire; members that say nothing are left out.</summary>
internal static class RequestContextMembers
{
    public static AnalyticsMetadata? Analytics(this RequestContext context) =>
        context.AnalyticsEndpointId is { } id ? new AnalyticsMetadata { AnalyticsEndpointId = id } : null;

    public static UserContextData? UserContext(this RequestContext context) =>
        context is { IpAddress: null, EncodedDeviceFingerprint: null }
            ? null
            : new UserContextData { IpAddress = context.IpAddress, EncodedData = context.EncodedDeviceFingerprint };

    public static IReadOnlyDictionary<string, string>? Metadata(this RequestContext context) =>
        context.ClientMetadata.Count == 0 ? null : context.ClientMetadata;
}
