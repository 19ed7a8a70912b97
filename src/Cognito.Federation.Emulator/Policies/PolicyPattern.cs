namespace Cognito.Federation.Emulator;

/// <summary>A value in a policy: text, the wildcards <c>*</c> and <c>?</c>, and variables such as <c>${cognito-identity.amazonaws.com:sub}</c>.</summary>
internal sealed class PolicyPattern
{
    private readonly List<(string Text, bool IsVariable)> _parts = [];
    private readonly string _source;

    private PolicyPattern(string source) => _source = source;

    /// <exception cref="FormatException">A variable is not closed, or is one that the emulator cannot tell.</exception>
    public static PolicyPattern Parse(string text, string where)
    {
        var pattern = new PolicyPattern(text);
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
                throw new FormatException($"{where}: the policy variable in '{text}' has no closing brace.");
            var name = text[(start + 2)..end];
            if (!PolicyKeys.IsVariable(name))
                throw new FormatException($"{where}: the emulator does not know the policy variable '${{{name}}}'; it knows {PolicyKeys.Variables}.");
            pattern._parts.Add((text[position..start], false));
            pattern._parts.Add((name, true));
            position = end + 1;
        }

        pattern._parts.Add((text[position..], false));
        return pattern;
    }

    /// <summary>Whether the text is the pattern's, wildcards and variables resolved. A wildcard in the value of a variable stands for itself.</summary>
    public bool IsLike(string text, PolicyRequest request, bool ignoreCase = false)
    {
        var pattern = new List<int>(_source.Length);
        foreach (var (part, isVariable) in _parts)
        {
            if (!isVariable)
                pattern.AddRange(part.Select(static letter => letter switch { '*' => Wildcard.AnyRun, '?' => Wildcard.AnyOne, _ => letter }));
            else if (request.Find(part) is { } value)
                pattern.AddRange(value.Select(static letter => (int)letter));
            else
                return false;
        }

        return Wildcard.Matches(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pattern), text, ignoreCase);
    }

    /// <summary>Whether the text is the pattern's, variables resolved and nothing else special.</summary>
    public bool IsEqualTo(string text, PolicyRequest request)
    {
        var expected = new System.Text.StringBuilder();
        foreach (var (part, isVariable) in _parts)
        {
            if ((isVariable ? request.Find(part) : part) is not { } value)
                return false;
            expected.Append(value);
        }

        return expected.Equals(text);
    }

    public override string ToString() => _source;
}
