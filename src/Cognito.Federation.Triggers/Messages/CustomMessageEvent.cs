namespace Cognito.Federation.Triggers;

/// <summary>A code or a temporary password is about to be sent: choose the words.</summary>
public sealed class CustomMessageEvent : TriggerEvent<CustomMessageRequest, CustomMessageResponse>
{
    /// <summary>Chooses the words of a mail.</summary>
    /// <param name="subject">At most 140 characters.</param>
    /// <param name="message">At most 20,000 characters, with <see cref="CustomMessageRequest.CodeParameter"/> where the code goes; where an administrator made the user, with <see cref="CustomMessageRequest.UsernameParameter"/> too.</param>
    /// <exception cref="ArgumentException">Too long, or a placeholder is missing.</exception>
    public void SetEmail(string subject, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        Require(subject.Length <= CustomMessageResponse.LongestSubject, nameof(subject), $"at most {CustomMessageResponse.LongestSubject} characters, got {subject.Length}");
        CheckMessage(message, CustomMessageResponse.LongestEmail);
        Response.EmailSubject = subject;
        Response.EmailMessage = message;
    }

    /// <summary>Chooses the words of a text message.</summary>
    /// <param name="message">At most 140 characters, with the same placeholders as a mail.</param>
    /// <exception cref="ArgumentException">Too long, or a placeholder is missing.</exception>
    public void SetSms(string message)
    {
        CheckMessage(message, CustomMessageResponse.LongestSms);
        Response.SmsMessage = message;
    }

    private void CheckMessage(string message, int longest)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        Require(message.Length <= longest, nameof(message), $"at most {longest} characters, got {message.Length}");
        if (Request.CodeParameter is { Length: > 0 } code)
        {
            var hasLink = Request.LinkParameter is { Length: > 0 } link && message.Contains(link, StringComparison.Ordinal);
            Require(hasLink || message.Contains(code, StringComparison.Ordinal), nameof(message), $"a message with the placeholder {code}, got one without");
        }

        if (TriggerSource == TriggerSource.CustomMessageAdminCreateUser && Request.UsernameParameter is { Length: > 0 } name)
            Require(message.Contains(name, StringComparison.Ordinal), nameof(message), $"a message with the placeholder {name}, got one without");
    }

    private static void Require(bool holds, string parameter, string expected)
    {
        if (!holds)
            throw new ArgumentException($"Expected {expected}.", parameter);
    }
}
