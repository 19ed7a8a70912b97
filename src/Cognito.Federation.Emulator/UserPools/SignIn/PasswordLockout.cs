using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Slows down guessing: after five wrong passwords a name is locked for a second, then for twice as long each time, up to a quarter of an hour.</summary>
/// <remarks>It counts names, existing or not, so that a lock does not tell which users exist.</remarks>
internal sealed class PasswordLockout
{
    private const int FreeAttempts = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Failures> _failures = new(StringComparer.Ordinal);

    /// <summary>Throws while the name is locked; such tries do not make the lock longer.</summary>
    public void ThrowIfLocked(string name, DateTimeOffset now)
    {
        if (_failures.TryGetValue(name, out var failures) && now < failures.LockedUntil)
            throw AwsException.NotAuthorized("Password attempts exceeded");
    }

    /// <summary>Counts a wrong password.</summary>
    public void RecordFailure(string name, DateTimeOffset now)
        => _failures.AddOrUpdate(
            name, static (_, at) => new Failures(1, at, at), static (_, before, at) => Next(before, at), now);

    /// <summary>Forgets the wrong passwords of a name after a right one.</summary>
    public void Reset(string name) => _failures.TryRemove(name, out _);

    private static Failures Next(Failures before, DateTimeOffset now)
    {
        // A quarter of an hour without a try forgives everything.
        if (now - (before.LockedUntil > before.Last ? before.LockedUntil : before.Last) >= Longest)
            return new Failures(1, now, now);
        var count = before.Count + 1;
        if (count < FreeAttempts)
            return new Failures(count, now, now);
        var seconds = Math.Pow(2, Math.Min(count - FreeAttempts, 10));
        var span = TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        return new Failures(count, now, now + span);
    }

    private sealed record Failures(int Count, DateTimeOffset Last, DateTimeOffset LockedUntil);
}
