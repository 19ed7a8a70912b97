namespace Cognito.Federation.Emulator;

/// <summary>A message on the outbox page.</summary>
internal sealed class OutboxEntry
{
    public required string Pool { get; init; }

    public required string Username { get; init; }

    public required string Destination { get; init; }

    public required string Medium { get; init; }

    public required string Purpose { get; init; }

    public required string Code { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public static OutboxEntry Of(OutboxMessage message) => new()
    {
        Pool = message.Pool,
        Username = message.Username,
        Destination = message.Destination,
        Medium = message.Medium == DeliveryMedium.Email ? "email" : "sms",
        Purpose = PurposeNames.Of(message.Purpose),
        Code = message.Code,
        SentAt = message.SentAt,
    };
}
