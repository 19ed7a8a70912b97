using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>A request of the administrators' sign-in: what a server saw of the person goes under another name.</summary>
internal abstract class AdminContextualCall : ContextualCall
{
    public ContextData? ContextData { get; private set; }

    protected override void TellPerson(RequestContext context)
    {
        if (context is { IpAddress: null, EncodedDeviceFingerprint: null, ServerName: null, ServerPath: null, HttpHeaders.Count: 0 })
            return;
        if (context is not { IpAddress: { } address, ServerName: { } server, ServerPath: { } path })
        {
            var missing = string.Join(", ", new[] { context.IpAddress is null ? nameof(context.IpAddress) : null, context.ServerName is null ? nameof(context.ServerName) : null, context.ServerPath is null ? nameof(context.ServerPath) : null }.OfType<string>());
            throw new ArgumentException($"The administrators' sign-in tells of the person by {nameof(context.IpAddress)}, {nameof(context.ServerName)} and {nameof(context.ServerPath)} together; {missing} is missing. Set all three, or none.", nameof(context));
        }
        ContextData = new ContextData
        {
            IpAddress = address,
            ServerName = server,
            ServerPath = path,
            EncodedData = context.EncodedDeviceFingerprint,
            HttpHeaders = [.. context.HttpHeaders.Select(header => new ContextHeader { Name = header.Key, Value = header.Value })],
        };
    }
}

internal sealed class AdminInitiateAuthCall : AdminContextualCall
{
    public required string UserPoolId { get; init; }

    public required string ClientId { get; init; }

    public required string AuthFlow { get; init; }

    public required IReadOnlyDictionary<string, string> AuthParameters { get; init; }

    public string? Session { get; init; }
}

internal sealed class AdminRespondToAuthChallengeCall : AdminContextualCall
{
    public required string UserPoolId { get; init; }

    public required string ClientId { get; init; }

    public required string ChallengeName { get; init; }

    public required IReadOnlyDictionary<string, string> ChallengeResponses { get; init; }

    public string? Session { get; init; }
}

internal sealed class ContextData
{
    public required string IpAddress { get; init; }

    public required string ServerName { get; init; }

    public required string ServerPath { get; init; }

    public required IReadOnlyList<ContextHeader> HttpHeaders { get; init; }

    public string? EncodedData { get; init; }
}

internal sealed class ContextHeader
{
    [JsonPropertyName("headerName")]
    public required string Name { get; init; }

    [JsonPropertyName("headerValue")]
    public required string Value { get; init; }
}
