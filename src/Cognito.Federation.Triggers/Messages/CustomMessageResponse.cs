namespace Cognito.Federation.Triggers;

/// <summary>The words of a message; what is <see langword="null"/> stays as the pool has it.</summary>
public sealed class CustomMessageResponse : TriggerObject
{
    /// <summary>The longest text message, in characters.</summary>
    public const int LongestSms = 140;

    /// <summary>The longest mail, in characters.</summary>
    public const int LongestEmail = 20_000;

    /// <summary>The longest subject, in characters.</summary>
    public const int LongestSubject = 140;

    /// <summary>The text message, at most <see cref="LongestSms"/> characters.</summary>
    public string? SmsMessage { get; set; }

    /// <summary>The mail, at most <see cref="LongestEmail"/> characters; HTML is allowed.</summary>
    public string? EmailMessage { get; set; }

    /// <summary>The mail's subject, at most <see cref="LongestSubject"/> characters.</summary>
    public string? EmailSubject { get; set; }
}
