using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>The parameters of a call in AWS's query protocol.</summary>
internal sealed record QueryForm(string Action, string Version, IReadOnlyDictionary<string, string> Parameters)
{
    /// <exception cref="AwsException">A parameter is given twice, or the action or version is missing.</exception>
    public static QueryForm Read(string body)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in body.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? part : part[..equals]);
            if (!parameters.TryAdd(name, equals < 0 ? "" : Decode(part[(equals + 1)..])))
                throw new AwsException("MalformedInput", $"The parameter '{name}' is given more than once.");
        }

        return parameters.Remove("Action", out var action) && action.Length > 0
            ? new QueryForm(action, parameters.Remove("Version", out var version) ? version : "", parameters)
            : throw new AwsException("MissingAction", "The form has no parameter 'Action'.");
    }

    /// <summary>The value of a parameter; <see langword="null"/> where it is not given.</summary>
    public string? Find(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The names under which a list of structures has one of its members, in order: <c>PolicyArns.member.1.arn</c>.</summary>
    public IReadOnlyList<string> NamesOf(string list, string member)
        => [.. Enumerable.Range(1, Parameters.Count).Select(number => FormattableString.Invariant($"{list}.member.{number}.{member}")).TakeWhile(Parameters.ContainsKey)];

    /// <summary>The values of one member of a list of structures.</summary>
    public IReadOnlyList<string> List(string list, string member) => [.. NamesOf(list, member).Select(name => Parameters[name])];

    public void RefuseOthers(params ReadOnlySpan<string> known)
    {
        foreach (var name in Parameters.Keys)
        {
            if (!known.Contains(name))
                throw new AwsException("ValidationError", $"{Action}: unknown parameter '{name}'.");
        }
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(UriEscaping.Decode(text, plusIsSpace: true));
}
