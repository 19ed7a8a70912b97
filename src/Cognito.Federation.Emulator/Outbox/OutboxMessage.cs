namespace Cognito.Federation.Emulator;

/// <summary>One message that the emulator would have sent.</summary>
public sealed class OutboxMessage
{
    internal OutboxMessage(string pool, string username, string destination, DeliveryMedium medium, MessagePurpose purpose, string code, DateTimeOffset sentAt, MessageText? text = null)
    {
        Subject = medium == DeliveryMedium.Email ? text?.Subject : null;
        Text = text?.Fill(medium, code, username);
        Pool = pool;
        Username = username;
        Destination = destination;
        Medium = medium;
        Purpose = purpose;
        Code = code;
        SentAt = sentAt;
    }

    /// <summary>The id of the user pool.</summary>
    public string Pool { get; }

    /// <summary>The canonical username: a UUID in pools where people sign in with their e-mail address.</summary>
    public string Username { get; }

    /// <summary>The e-mail address or telephone number, unmasked.</summary>
    public string Destination { get; }

    /// <summary>Mail or text message.</summary>
    public DeliveryMedium Medium { get; }

    /// <summary>Why it was sent.</summary>
    public MessagePurpose Purpose { get; }

    /// <summary>The code, the temporary password of an invitation, or the feedback token of a risk notice.</summary>
    public string Code { get; }

    /// <summary>The subject that the CustomMessage trigger chose for a mail; <see langword="null"/> where the pool's own would be sent.</summary>
    public string? Subject { get; }

    /// <summary>The words that the CustomMessage trigger chose, with the code in its place; <see langword="null"/> where the pool's own would be sent.</summary>
    public string? Text { get; }

    /// <summary>When, by the emulator's clock.</summary>
    public DateTimeOffset SentAt { get; }

    /// <summary>Purpose and medium; never the code or the destination.</summary>
    public override string ToString() => $"{Purpose} by {Medium}";
}
