using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>The id of a user pool, such as <c>us-east-1_AbCdEfGhI</c>: a directory of users.</summary>
/// <remarks>The part before the first underscore is the region in which the pool was made; the part after it is the pool's own name, which enters every SRP proof.</remarks>
public readonly record struct UserPoolId
{
    private readonly string? _value;

    private UserPoolId(string value) => _value = value;

    /// <summary>The region in which the pool was made, such as <c>us-east-1</c>.</summary>
    public string Region => Value[..Value.IndexOf('_', StringComparison.Ordinal)];

    /// <summary>What follows the first underscore. Cognito hashes it into each password verifier.</summary>
    public string PoolName => Value[(Value.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private string Value => _value ?? throw new InvalidOperationException("This UserPoolId was never set. Use UserPoolId.Parse(\"us-east-1_...\").");

    /// <summary>Reads a pool id.</summary>
    /// <param name="value">Region, underscore, and a name of letters and digits; 55 characters at most.</param>
    /// <exception cref="FormatException">The text is not a user pool id.</exception>
    public static UserPoolId Parse(string value) =>
        TryParse(value, out var id)
            ? id
            : throw new FormatException($"'{value}' is not a user pool id. Expected a region, an underscore and a name, such as 'us-east-1_AbCdEfGhI'.");

    /// <summary>Reads a pool id without throwing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out UserPoolId id)
    {
        id = default;
        if (value is null or { Length: > 55 })
            return false;
        var underscore = value.IndexOf('_', StringComparison.Ordinal);
        if (underscore < 1 || underscore == value.Length - 1)
            return false;
        foreach (var c in value.AsSpan(0, underscore))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }
        foreach (var c in value.AsSpan(underscore + 1))
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }
        id = new UserPoolId(value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
