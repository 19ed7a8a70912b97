namespace Cognito.Federation.Emulator;

/// <summary>The query line of a canonical request: decoded, encoded again, sorted by name and then by value.</summary>
internal static class CanonicalQuery
{
    public const string SignatureParameter = "X-Amz-Signature";

    public static string Of(string rawQuery)
    {
        var parameters = new List<(string Name, string Value)>();
        foreach (var part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = Recode(equals < 0 ? part : part[..equals]);
            if (name != SignatureParameter)
                parameters.Add((name, equals < 0 ? "" : Recode(part[(equals + 1)..])));
        }

        parameters.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var byName ? byName : string.CompareOrdinal(a.Value, b.Value));
        return string.Join('&', parameters.Select(static parameter => parameter.Name + '=' + parameter.Value));
    }

    private static string Recode(string text) => UriEscaping.Encode(UriEscaping.Decode(text, plusIsSpace: true), keepSlash: false);
}
