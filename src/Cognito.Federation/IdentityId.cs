using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>The id under which an identity pool knows one person or guest, such as <c>us-east-1:8ef3…</c>. Policies see it as <c>${cognito-identity.amazonaws.com:sub}</c>.</summary>
/// <remarks>It is not a secret, and it grants nothing by itself.</remarks>
public readonly record struct IdentityId
{
    private readonly string? _value;

    private IdentityId(string value) => _value = value;

    private string Value => _value ?? throw new InvalidOperationException("This IdentityId was never set.");

    /// <summary>Reads an identity id.</summary>
    /// <exception cref="FormatException">The text is not an identity id.</exception>
    public static IdentityId Parse(string value) =>
        TryParse(value, out var id)
            ? id
            : throw new FormatException($"'{value}' is not an identity id. Expected a region, a colon and a GUID.");

    /// <summary>Reads an identity id without throwing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out IdentityId id)
    {
        var valid = RegionalGuid.IsWellFormed(value);
        id = valid ? new IdentityId(value!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
