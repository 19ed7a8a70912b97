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

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => "[redacted]";
}
