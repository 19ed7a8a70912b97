using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Cognito.Federation.Emulator.Tests.Srp;

/// <summary>The published cases of tests/vectors/srp.json.</summary>
internal static class SrpVectors
{
    private static readonly JsonElement Root = Load();

    public static string K => Root.GetProperty("k").GetString()!;

    public static IEnumerable<string> Names => Root.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()!);

    public static SrpVector Named(string name)
        => new(Root.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name));

    private static JsonElement Load()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "srp.json")));
        return document.RootElement.Clone();
    }
}

internal sealed class SrpVector(JsonElement json)
{
    public string this[string member] => json.GetProperty(member).GetString()!;

    public string PoolName => this["userPoolId"][(this["userPoolId"].IndexOf('_', StringComparison.Ordinal) + 1)..];

    public BigInteger Number(string member)
        => BigInteger.Parse("0" + this[member], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
