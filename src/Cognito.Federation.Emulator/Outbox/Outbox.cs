namespace Cognito.Federation.Emulator;

/// <summary>What the emulator would have mailed or texted, oldest first. Safe to read while requests are served.</summary>
public sealed class Outbox
{
    private readonly Lock _gate = new();
    private readonly List<OutboxMessage> _messages = [];

    internal Outbox()
    {
    }

    /// <summary>A copy of all messages so far.</summary>
    public IReadOnlyList<OutboxMessage> All
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    /// <summary>The newest message to a destination or to a user.</summary>
    /// <param name="destinationOrUsername">An e-mail address, a telephone number or a canonical username; letter case is ignored.</param>
    /// <exception cref="InvalidOperationException">Nothing was sent there.</exception>
    public OutboxMessage Latest(string destinationOrUsername)
    {
        ArgumentException.ThrowIfNullOrEmpty(destinationOrUsername);
        lock (_gate)
        {
            return _messages.FindLast(m => Same(m.Destination, destinationOrUsername) || Same(m.Username, destinationOrUsername))
                ?? throw new InvalidOperationException(_messages.Count == 0
                    ? "The outbox is empty: no message was sent yet. A code is sent only when the pool verifies that attribute by itself."
                    : $"The outbox has {_messages.Count} message(s), none to that destination or username.");
        }
    }

    internal void Add(OutboxMessage message)
    {
        lock (_gate)
            _messages.Add(message);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
