namespace Cognito.Federation;

/// <summary>What travels beside a request to the user pool: metadata for Lambda triggers, analytics, and the device and address that threat protection judges.</summary>
/// <remarks>Client metadata and analytics are carried on to every step of one sign-in; the user context is given again with each answer, since the address may change.</remarks>
public sealed record RequestContext
{
    /// <summary>Nothing beside the request.</summary>
    public static RequestContext None { get; } = new();

    /// <summary>Custom pairs that Cognito hands to the pool's Lambda triggers. Not stored, not validated, not encrypted by Cognito: no secrets here.</summary>
    public IReadOnlyDictionary<string, string> ClientMetadata { get; init; } = new Dictionary<string, string>();

    /// <summary>The Amazon Pinpoint endpoint id under which the activity is counted.</summary>
    public string? AnalyticsEndpointId { get; init; }

    /// <summary>The end user's IP address, as the server saw it.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The encoded device fingerprint that Amplify's threat-protection script makes in the browser or app.</summary>
    public string? EncodedDeviceFingerprint { get; init; }

    /// <summary>The same without what is of one step only.</summary>
    internal RequestContext WithoutUserContext() => this with { IpAddress = null, EncodedDeviceFingerprint = null };

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("ClientMetadata = ").Append(ClientMetadata.Count).Append(" entries");
        return true;
    }
}
