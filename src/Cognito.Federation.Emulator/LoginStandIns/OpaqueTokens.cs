using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>The access tokens that a stand-in made. Thread-safe.</summary>
/// <param name="clock">The time that they are made by.</param>
/// <param name="prefix">What they begin with.</param>
internal sealed class OpaqueTokens(EmulatorClock clock, string prefix)
{
    private readonly ConcurrentDictionary<string, OpaqueToken> _issued = new(StringComparer.Ordinal);

    public string Issue(string userId, string audience, TimeSpan lifetime)
    {
        var token = prefix + RandomText.Alphanumeric(180);
        _issued[token] = new OpaqueToken(userId, audience, clock.GetUtcNow() + lifetime);
        return token;
    }

    public OpaqueToken? Find(string token) => _issued.GetValueOrDefault(token);
}
