namespace Cognito.Federation.Emulator;

/// <summary>Accepted: it changes nothing without threat protection, which the emulator refuses.</summary>
internal sealed class UserContextDataType
{
    public string? EncodedData { get; init; }

    public string? IpAddress { get; init; }
}
