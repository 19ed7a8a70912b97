namespace Cognito.Federation.Emulator;

/// <summary>Who sends text messages; the outbox takes them all.</summary>
internal sealed class SmsConfigurationType
{
    public string? SnsCallerArn { get; init; }

    public string? ExternalId { get; init; }

    public string? SnsRegion { get; init; }
}
