namespace Cognito.Federation.Emulator;

/// <summary>The words of verification messages; codes only, no links.</summary>
internal sealed class VerificationMessageTemplateType
{
    public string? SmsMessage { get; init; }

    public string? EmailMessage { get; init; }

    public string? EmailSubject { get; init; }

    public string? EmailMessageByLink { get; init; }

    public string? EmailSubjectByLink { get; init; }

    public string? DefaultEmailOption { get; init; }
}
