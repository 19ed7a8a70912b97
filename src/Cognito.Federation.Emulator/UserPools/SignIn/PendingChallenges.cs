using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>The challenges of one user pool that wait for an answer, by the text that the client must send back.</summary>
internal sealed class PendingChallenges
{
    private const int SweepInterval = 256;
    private const int TicketLength = 192;

    /// <summary>How long a dead challenge is remembered, so that a late answer is told why it is refused.</summary>
    private static readonly TimeSpan Remembrance = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, PendingChallenge> _challenges = new(StringComparer.Ordinal);
    private int _added;

    /// <summary>A text that nobody guesses.</summary>
    public static string NewTicket() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TicketLength));

    /// <summary>Keeps a challenge under a ticket of its own, and returns that.</summary>
    public string Open(PendingChallenge challenge, DateTimeOffset now)
    {
        var ticket = NewTicket();
        Add(ticket, challenge, now);
        return ticket;
    }

    /// <summary>Keeps a challenge under its ticket.</summary>
    public void Add(string ticket, PendingChallenge challenge, DateTimeOffset now)
    {
        if (Interlocked.Increment(ref _added) % SweepInterval == 0)
            Sweep(now - Remembrance);
        _challenges[ticket] = challenge;
    }

    /// <summary>Finds the open challenge of a ticket.</summary>
    /// <exception cref="AwsException">The ticket is unknown, another client's, used or expired.</exception>
    public T Find<T>(string ticket, UserPoolClient client, DateTimeOffset now)
        where T : PendingChallenge
    {
        if (_challenges.GetValueOrDefault(ticket) is not T challenge || challenge.Client != client)
            throw Invalid();
        if (challenge.IsAnswered)
            throw Used();
        return now < challenge.Expires
            ? challenge
            : throw AwsException.NotAuthorized("Invalid session for the user, session is expired.");
    }

    /// <summary>What a ticket was given for, whosever and however old; <see langword="null"/> for a ticket of nobody.</summary>
    public PendingChallenge? Peek(string ticket) => _challenges.GetValueOrDefault(ticket);

    /// <summary>The error of an answer to nothing that was asked, or by somebody who is gone.</summary>
    public static AwsException Invalid() => AwsException.NotAuthorized("Invalid session for the user.");

    /// <summary>The error of a second answer to one challenge.</summary>
    public static AwsException Used() => AwsException.NotAuthorized("Invalid session for the user, session can only be used once.");

    private void Sweep(DateTimeOffset before)
    {
        foreach (var pair in _challenges.Where(pair => pair.Value.Expires < before))
            _challenges.TryRemove(pair);
    }
}
