namespace Cognito.Federation.Emulator;

/// <summary>Who sends mail; the outbox takes it all.</summary>
internal sealed class EmailConfigurationType
{
    public string? SourceArn { get; init; }

    public string? ReplyToEmailAddress { get; init; }

    public string? EmailSendingAccount { get; init; }

    public string? From { get; init; }

    public string? ConfigurationSet { get; init; }
}
