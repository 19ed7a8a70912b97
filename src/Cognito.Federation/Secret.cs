using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>Text that must not be printed. It shows as <c>[redacted]</c> everywhere; <see cref="Reveal"/> opens it.</summary>
[DebuggerDisplay("[redacted]")]
[JsonConverter(typeof(RefusesJson<Secret>))]
public readonly struct Secret : IEquatable<Secret>
{
    private readonly string? _value;

    /// <summary>Wraps a secret.</summary>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The text itself. Keep it out of logs.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Reveal() => _value ?? throw new InvalidOperationException("This secret was never set.");

    /// <summary>Compares in a time that does not depend on where two secrets differ.</summary>
    public bool Equals(Secret other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_value ?? ""), Encoding.UTF8.GetBytes(other._value ?? ""));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>Compares two secrets in constant time.</summary>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Compares two secrets in constant time.</summary>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => "[redacted]";
}
