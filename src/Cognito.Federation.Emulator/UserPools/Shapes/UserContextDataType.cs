namespace Cognito.Federation.Emulator;

/// <summary>What threat protection judges; without that it changes nothing.</summary>
internal sealed class UserContextDataType
{
    public string? EncodedData { get; init; }

    public string? IpAddress { get; init; }
}
