using System.Globalization;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>Collects the broken constraints of one request and reports them in the service's words.</summary>
/// <remarks>Member names are given in PascalCase and reported in the service's camelCase. A sensitive value is never repeated.</remarks>
internal sealed class Constraints
{
    private readonly List<string> _broken = [];

    public Constraints Required(string member, object? value)
    {
        if (value is null)
            _broken.Add($"Value null at '{Camel(member)}' failed to satisfy constraint: Member must not be null");
        return this;
    }

    public Constraints Length(string member, string? value, int minimum, int maximum, bool sensitive = false)
    {
        if (value is not null && value.Length < minimum)
            Add(member, value, sensitive, Invariant($"Member must have length greater than or equal to {minimum}"));
        if (value is not null && value.Length > maximum)
            Add(member, value, sensitive, Invariant($"Member must have length less than or equal to {maximum}"));
        return this;
    }

    public Constraints Pattern(string member, string? value, Regex pattern, string text, bool sensitive = false)
    {
        if (value is not null && !pattern.IsMatch(value))
            Add(member, value, sensitive, "Member must satisfy regular expression pattern: " + text);
        return this;
    }

    public Constraints OneOf(string member, string? value, params ReadOnlySpan<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
            Add(member, value, sensitive: false, $"Member must satisfy enum value set: [{string.Join(", ", allowed!)}]");
        return this;
    }

    public Constraints EachOneOf(string member, IReadOnlyList<string>? values, params string[] allowed)
    {
        if (values?.Any(v => !allowed.Contains(v)) == true)
            Add(member, $"[{string.Join(", ", values)}]", sensitive: false, $"Member must satisfy constraint: [Member must satisfy enum value set: [{string.Join(", ", allowed)}]]");
        return this;
    }

    public Constraints Count(string member, int? count, int minimum, int maximum)
    {
        if (count < minimum)
            Add(member, "", sensitive: true, Invariant($"Member must have length greater than or equal to {minimum}"));
        if (count > maximum)
            Add(member, "", sensitive: true, Invariant($"Member must have length less than or equal to {maximum}"));
        return this;
    }

    public Constraints Range(string member, long? value, long minimum, long maximum)
    {
        if (value < minimum)
            Add(member, value.Value.ToString(CultureInfo.InvariantCulture), sensitive: false, Invariant($"Member must have value greater than or equal to {minimum}"));
        if (value > maximum)
            Add(member, value.Value.ToString(CultureInfo.InvariantCulture), sensitive: false, Invariant($"Member must have value less than or equal to {maximum}"));
        return this;
    }

    public void ThrowIfBroken() => ThrowIfBroken(AwsException.InvalidParameter);

    /// <summary>Throws the error of a service that calls it otherwise than most do.</summary>
    public void ThrowIfBroken(Func<string, AwsException> error)
    {
        if (_broken.Count > 0)
            throw error(Invariant($"{_broken.Count} validation error{(_broken.Count == 1 ? "" : "s")} detected: ") + string.Join("; ", _broken));
    }

    private void Add(string member, string value, bool sensitive, string constraint) =>
        _broken.Add($"Value {(sensitive ? "" : $"'{value}' ")}at '{Camel(member)}' failed to satisfy constraint: {constraint}");

    private static string Camel(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
