namespace Cognito.Federation.Emulator;

/// <summary>The words of an invitation; the outbox shows only what they carry.</summary>
internal sealed class MessageTemplateType
{
    public string? SMSMessage { get; init; }

    public string? EmailMessage { get; init; }

    public string? EmailSubject { get; init; }
}
