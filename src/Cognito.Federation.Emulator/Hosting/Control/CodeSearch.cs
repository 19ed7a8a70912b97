namespace Cognito.Federation.Emulator;

/// <summary>Looks for the newest code; what is <see langword="null"/> is any.</summary>
internal sealed record CodeSearch(string? Pool, string? Username, string? Purpose)
{
    public OutboxMessage? Newest(EmulatorState state) => state.Outbox.All.LastOrDefault(m =>
        (Pool is null || m.Pool == Pool || m.Pool == ByName(state)?.Id)
        && (Username is null || Same(m.Username) || Same(m.Destination) || IsSubjectOf(state, m))
        && (Purpose is null || PurposeNames.Of(m.Purpose) == Purpose));

    /// <summary>What stands in the way, for the person who asked.</summary>
    public string WhyNone(EmulatorState state)
    {
        if (Pool is not null && state.UserPools.Find(Pool) is null && ByName(state) is null)
            return $"There is no user pool with the id or name '{Pool}'.";
        var wanted = string.Join(", ", new[] { Part("pool", Pool), Part("username", Username), Part("purpose", Purpose) }.OfType<string>());
        return state.Outbox.All.Count == 0
            ? "The outbox is empty: no message was sent yet."
            : $"No message for {(wanted.Length == 0 ? "anybody" : wanted)}. {state.Outbox.All.Count} other message(s) were sent: see /_emulator/outbox.";
    }

    private static string? Part(string name, string? value) => value is null ? null : $"{name} '{value}'";

    private bool Same(string value) => string.Equals(value, Username, StringComparison.OrdinalIgnoreCase);

    // The name that a person signs in with may be an alias of the canonical one.
    private bool IsSubjectOf(EmulatorState state, OutboxMessage message)
    {
        if (state.UserPools.Find(message.Pool) is not { } pool)
            return false;
        lock (pool.Gate)
            return pool.Users.Find(Username!)?.Username == message.Username;
    }

    private UserPool? ByName(EmulatorState state) => state.UserPools.All.FirstOrDefault(p => p.Name == Pool);
}
