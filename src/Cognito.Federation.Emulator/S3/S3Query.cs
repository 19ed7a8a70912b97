using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>The query parameters of a request, those of a presigned address aside.</summary>
internal sealed class S3Query
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);

    public S3Query(string rawQuery)
    {
        foreach (var part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? part : part[..equals]);
            // x-id repeats the name of the operation, for whoever reads a log.
            if (name.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase) || name == "x-id")
                continue;
            if (!_parameters.TryAdd(name, equals < 0 ? "" : Decode(part[(equals + 1)..])))
                throw S3Exception.InvalidArgument($"The parameter {name} is given more than once.", name, "");
        }
    }

    public string? this[string name] => _parameters.GetValueOrDefault(name);

    /// <summary>Whether anything is asked for beside the bucket or object itself.</summary>
    public bool IsSubresource => _parameters.Count > 0;

    public bool HasOthers(IReadOnlyList<string> known) => _parameters.Keys.Any(name => !known.Contains(name));

    public bool Has(string name) => _parameters.ContainsKey(name);

    /// <exception cref="S3Exception">There is a parameter that the operation does not have.</exception>
    public void RefuseOthers(params ReadOnlySpan<string> known)
    {
        foreach (var name in _parameters.Keys)
        {
            if (!known.Contains(name))
                throw S3Exception.NotImplemented(name, "query");
        }
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(UriEscaping.Decode(text, plusIsSpace: true));
}
