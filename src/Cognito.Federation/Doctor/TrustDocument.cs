using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cognito.Federation;

/// <summary>The trust policy of a role, as far as it speaks of identity pools. Statements that deny are not weighed.</summary>
internal sealed class TrustDocument
{
    private const string Assume = "sts:AssumeRoleWithWebIdentity";
    private const string Tag = "sts:TagSession";

    private readonly string _principal;
    private readonly List<JsonElement> _statements;

    private TrustDocument(string principal, List<JsonElement> statements) => (_principal, _statements) = (principal, statements);

    /// <param name="json">The policy.</param>
    /// <param name="principal">The name of the identity pool service in the pool's partition.</param>
    /// <exception cref="JsonException">It is no policy.</exception>
    public static TrustDocument Parse(string json, string principal)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("Statement", out var statement))
            throw new JsonException();
        return new TrustDocument(principal, [.. Each(statement).Where(static one => one.ValueKind == JsonValueKind.Object).Select(static one => one.Clone())]);
    }

    /// <summary>What the values of <c>aud</c> and <c>amr</c> are for whom the role may be played by identity pools; empty when it may not be.</summary>
    public IReadOnlyList<(IReadOnlyList<string>? Audiences, IReadOnlyList<string>? Methods)> Players =>
        [.. Allowing(Assume).Select(statement => (Condition(statement, "aud"), Condition(statement, "amr")))];

    /// <summary>Whether identities of a pool may play the role.</summary>
    public bool Admits(string poolId, string method) => Allowing(Assume).Any(statement => IsFor(statement, poolId, method));

    /// <summary>Whether their sessions may have tags.</summary>
    public bool AdmitsTags(string poolId, string method) => Allowing(Tag).Any(statement => IsFor(statement, poolId, method));

    private bool IsFor(JsonElement statement, string poolId, string method) => Fits(Condition(statement, "aud"), poolId) && Fits(Condition(statement, "amr"), method);

    private IEnumerable<JsonElement> Allowing(string action) => _statements.Where(statement =>
        Text(statement, "Effect") == "Allow"
        && Texts(statement, "Action").Any(pattern => Matches(pattern, action, RegexOptions.IgnoreCase))
        && statement.TryGetProperty("Principal", out var principal)
        && (Texts(principal).Contains("*") || (principal.ValueKind == JsonValueKind.Object && Texts(principal, "Federated").Any(name => name == "*" || name == _principal))));

    /// <summary>The values that a condition wants; null where none is on this key.</summary>
    private List<string>? Condition(JsonElement statement, string key)
    {
        if (!statement.TryGetProperty("Condition", out var conditions) || conditions.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var (test, wanted) in conditions.EnumerateObject().Where(static one => one.Value.ValueKind == JsonValueKind.Object).SelectMany(static one => one.Value.EnumerateObject().Select(pair => (one.Name, pair))))
        {
            var isPositive = test.EndsWith("StringEquals", StringComparison.OrdinalIgnoreCase) || test.EndsWith("StringLike", StringComparison.OrdinalIgnoreCase);
            if (isPositive && string.Equals(wanted.Name, $"{_principal}:{key}", StringComparison.OrdinalIgnoreCase))
                return [.. Texts(wanted.Value)];
        }
        return null;
    }

    private static bool Fits(List<string>? wanted, string value) => wanted is null || wanted.Any(pattern => Matches(pattern, value, RegexOptions.None));

    private static bool Matches(string pattern, string value, RegexOptions options) =>
        Regex.IsMatch(value, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$", options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => Each(value).Where(static one => one.ValueKind == JsonValueKind.String).Select(static one => one.GetString()!);

    private static IEnumerable<JsonElement> Each(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            yield return value;
            yield break;
        }
        foreach (var element in value.EnumerateArray())
            yield return element;
    }
}
