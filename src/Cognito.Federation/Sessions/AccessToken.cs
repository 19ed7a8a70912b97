using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>The token that a signed-in user's calls carry: to Cognito itself, and to your own API. Prints as <c>[redacted]</c>.</summary>
/// <remarks><c>default(AccessToken)</c> holds nothing and throws on use.</remarks>
[DebuggerDisplay("[redacted]")]
[JsonConverter(typeof(RefusesJson<AccessToken>))]
public readonly record struct AccessToken
{
    private readonly Secret _value;

    /// <summary>Wraps a value that came from elsewhere; nothing is checked but that there is one.</summary>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public AccessToken(string value) => _value = new Secret(value);

    /// <summary>The text itself. Keep it out of logs.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Reveal() => _value.Reveal();

    /// <summary>Whose it says it is; null when it does not say. Nothing is verified.</summary>
    internal string? ReadSubject() => UnverifiedJwt.TryRead(Reveal(), out var jwt, out _) && jwt.Subject is { Length: > 0 } subject ? subject : null;

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => "[redacted]";
}
