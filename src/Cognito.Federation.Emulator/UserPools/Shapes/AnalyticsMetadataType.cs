namespace Cognito.Federation.Emulator;

/// <summary>Accepted: it changes nothing without an analytics configuration, which the emulator refuses.</summary>
internal sealed class AnalyticsMetadataType
{
    public string? AnalyticsEndpointId { get; init; }
}
