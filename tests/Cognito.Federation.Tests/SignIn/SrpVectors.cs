using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Cognito.Federation.Srp;

namespace Cognito.Federation.Tests;

/// <summary>The published cases of tests/vectors.</summary>
internal static class SrpVectors
{
    private static readonly JsonElement Root = Load("srp.json");

    public static string K => Root.GetProperty("k").GetString()!;

    public static IEnumerable<string> Names => Root.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()!);

    public static SrpVector Named(string name) =>
        new(Root.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name));

    public static JsonElement Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", file)));
        return document.RootElement.Clone();
    }
}

internal sealed class SrpVector(JsonElement json)
{
    public string this[string member] => json.GetProperty(member).GetString()!;

    // One name has an underscore of its own, to show that only the first one counts.
    public string PoolName => this["userPoolId"][(this["userPoolId"].IndexOf('_', StringComparison.Ordinal) + 1)..];

    public DateTimeOffset Utc => DateTimeOffset.Parse(this["utc"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public Dictionary<string, string> Parameters => new()
    {
        ["SALT"] = this["salt"],
        ["SRP_B"] = this["B"],
        ["SECRET_BLOCK"] = this["secretBlock"],
        ["USER_ID_FOR_SRP"] = this["userIdForSrp"],
        ["USERNAME"] = this["userIdForSrp"],
    };

    public SrpClient Client() => new(Number("a"));

    public BigInteger Number(string member) => SrpGroup.ParseHex(this[member]);
}
