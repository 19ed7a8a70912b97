using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>A request that carries a <see cref="RequestContext"/>: metadata for triggers, analytics, address and device. Members that say nothing are left out.</summary>
internal abstract class ContextualCall
{
    public AnalyticsMetadata? AnalyticsMetadata { get; private set; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; private set; }

    [JsonIgnore]
    public RequestContext Context
    {
        init
        {
            AnalyticsMetadata = value.AnalyticsEndpointId is { } id ? new AnalyticsMetadata { AnalyticsEndpointId = id } : null;
            ClientMetadata = value.Metadata();
            TellPerson(value);
        }
    }

    /// <summary>Takes the members about the person's address and device.</summary>
    protected abstract void TellPerson(RequestContext context);
}
