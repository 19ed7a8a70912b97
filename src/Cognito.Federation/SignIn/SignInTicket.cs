using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>What ties the steps of one sign-in together (Cognito's <c>Session</c> string). It changes at every step, lives for minutes, and works once. Prints as <c>[redacted]</c>.</summary>
/// <remarks><c>default(SignInTicket)</c> holds nothing and throws on use.</remarks>
[DebuggerDisplay("[redacted]")]
[JsonConverter(typeof(RefusesJson<SignInTicket>))]
public readonly record struct SignInTicket
{
    private readonly Secret _value;

    /// <summary>Wraps a value that came from elsewhere; nothing is checked but that there is one.</summary>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public SignInTicket(string value) => _value = new Secret(value);

    /// <summary>The text itself. Keep it out of logs.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Reveal() => _value.Reveal();

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => "[redacted]";
}
