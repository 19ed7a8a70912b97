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

    /// <summary>The name of your server that the person called, such as <c>shop.example.com</c>; told by the administrators' sign-in only.</summary>
    public string? ServerName { get; init; }

    /// <summary>The path on your server that the person called, such as <c>/sign-in</c>; told by the administrators' sign-in only.</summary>
    public string? ServerPath { get; init; }

    /// <summary>The headers of the person's own request; told by the administrators' sign-in only. Leave out cookies and authorization.</summary>
    public IReadOnlyDictionary<string, string> HttpHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The same without what is of one step only.</summary>
    internal RequestContext WithoutUserContext() => this with { IpAddress = null, EncodedDeviceFingerprint = null, ServerName = null, ServerPath = null, HttpHeaders = None.HttpHeaders };

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("ClientMetadata = ").Append(ClientMetadata.Count).Append(" entries");
        return true;
    }
}
