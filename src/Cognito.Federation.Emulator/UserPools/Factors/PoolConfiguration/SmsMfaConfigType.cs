namespace Cognito.Federation.Emulator;

/// <summary>Codes as text messages, on the wire; the outbox takes them all.</summary>
internal sealed class SmsMfaConfigType
{
    public string? SmsAuthenticationMessage { get; init; }

    public SmsConfigurationType? SmsConfiguration { get; init; }
}
