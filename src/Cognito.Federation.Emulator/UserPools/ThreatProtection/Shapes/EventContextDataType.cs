namespace Cognito.Federation.Emulator;

/// <summary>From where an auth event came; the emulator knows no places.</summary>
internal sealed class EventContextDataType
{
    public string? IpAddress { get; init; }
}
