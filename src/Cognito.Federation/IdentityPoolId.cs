using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>The id of an identity pool, such as <c>us-east-1:8ef3…</c>: it exchanges a sign-in for temporary AWS credentials.</summary>
public readonly record struct IdentityPoolId
{
    private readonly string? _value;

    private IdentityPoolId(string value) => _value = value;

    /// <summary>The region of the pool: the text before the colon.</summary>
    public string Region => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    private string Value => _value ?? throw new InvalidOperationException("This IdentityPoolId was never set. Use IdentityPoolId.Parse(\"us-east-1:...\").");

    /// <summary>Reads a pool id.</summary>
    /// <param name="value">Region, colon and a GUID; 55 characters at most.</param>
    /// <exception cref="FormatException">The text is not an identity pool id.</exception>
    public static IdentityPoolId Parse(string value) =>
        TryParse(value, out var id)
            ? id
            : throw new FormatException($"'{value}' is not an identity pool id. Expected a region, a colon and a GUID, such as 'us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f'.");

    /// <summary>Reads a pool id without throwing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out IdentityPoolId id)
    {
        var valid = RegionalGuid.IsWellFormed(value);
        id = valid ? new IdentityPoolId(value!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
