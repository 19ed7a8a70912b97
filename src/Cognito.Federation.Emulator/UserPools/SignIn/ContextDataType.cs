namespace Cognito.Federation.Emulator;

/// <summary>What a server tells of the person whom it signs in; threat protection judges it.</summary>
internal sealed class ContextDataType
{
    public string? IpAddress { get; init; }

    public string? ServerName { get; init; }

    public string? ServerPath { get; init; }

    public IReadOnlyList<HttpHeader>? HttpHeaders { get; init; }

    public string? EncodedData { get; init; }

    /// <summary>What threat protection judges of it.</summary>
    public UserContextDataType ToUserContext() => new() { IpAddress = IpAddress, EncodedData = EncodedData };
}
