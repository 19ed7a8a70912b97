using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Keys of emulators that have ended, for those that start next in this process: making a key costs more than most tests do. No two pools that are there at once share one.</summary>
internal static class SpareKeys
{
    private const int Most = 64;

    private static readonly ConcurrentBag<SigningKey> Spare = [];

    /// <summary>A key that nobody else uses; made aside where there is none to spare.</summary>
    public static Task<SigningKey> TakeAsync() => Spare.TryTake(out var key) ? Task.FromResult(key) : Task.Run(() => new SigningKey());

    /// <summary>Takes a key back, once it is made.</summary>
    public static async Task ReturnAsync(Task<SigningKey> key)
    {
        var made = await key;
        if (Spare.Count < Most)
            Spare.Add(made);
        else
            made.Dispose();
    }
}
