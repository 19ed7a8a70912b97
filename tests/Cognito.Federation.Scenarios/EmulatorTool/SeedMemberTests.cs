using System.Text.Json;
using Cognito.Federation.Emulator;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>What a seed in code can say of a user pool or a role, a seed file can say too.</summary>
[Trait("Kind", "Heavy")]
public sealed class SeedMemberTests : IDisposable
{
    /// <summary>A file has no handlers, and no judge of risks; without a judge nothing follows from them.</summary>
    private static readonly string[] OnlyInCode =
        ["UserPoolSeed.Triggers", "ThreatProtectionSeed.Risk", "ThreatProtectionSeed.LowRisk", "ThreatProtectionSeed.MediumRisk", "ThreatProtectionSeed.HighRisk", "ThreatProtectionSeed.NotifyUsers"];

    /// <summary>A seed file for each type of seed, with a member in its place that it cannot have.</summary>
    private static readonly Dictionary<Type, string> Files = Walk(typeof(UserPoolSeed), """{ "userPools": [$] }""").Concat(Walk(typeof(RoleSeed), """{ "roles": [$] }""")).ToDictionary(place => place.Seed, place => place.File.Replace("$", """{ "?": 0 }""", StringComparison.Ordinal));

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Seeds => [.. Files.Keys.Select(seed => seed.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Each_member_of_a_seed_in_code_has_its_own_in_a_file(string name)
    {
        var (seed, file) = Files.Single(place => place.Key.Name == name);

        var run = await ToolServer.RunAsync("start", "--port", "0", "--seed", _folder.Write("seed.json", file));

        Assert.Contains("unknown member '?'; expected ", run.Errors, StringComparison.Ordinal);
        var known = run.Errors.Split("; expected ")[1].TrimEnd('.', '\n').Split(", ");
        Assert.DoesNotContain(Members(seed), member => !OnlyInCode.Contains($"{name}.{member.Name}") && !known.Any(own => IsCounterpart(own, member.Name)));
    }

    [Fact]
    public void What_only_code_can_say_is_still_there() =>
        Assert.Empty(OnlyInCode.Except(Files.Keys.SelectMany(seed => Members(seed).Select(member => $"{seed.Name}.{member.Name}"))));

    private static IEnumerable<(Type Seed, string File)> Walk(Type seed, string file) =>
        Members(seed).Where(member => IsSeed(member.Type))
            .SelectMany(member => Walk(member.Type, file.Replace("$", $"{{ \"{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}\": {(member.IsList ? "[$]" : "$")} }}", StringComparison.Ordinal)))
            .Prepend((seed, file));

    // A method that adds something is a list in a file.
    private static IEnumerable<(string Name, Type Type, bool IsList)> Members(Type seed) =>
    [
        .. seed.GetProperties().Select(property => (property.Name, property.PropertyType, false)),
        .. from method in seed.GetMethods()
           where method.Name.StartsWith("Add", StringComparison.Ordinal)
           select (method.Name["Add".Length..] + "s", method.GetParameters()[^1].ParameterType.GetGenericArguments()[0], true),
    ];

    private static bool IsSeed(Type type) => type.Assembly == typeof(UserPoolSeed).Assembly && type.Name.EndsWith("Seed", StringComparison.Ordinal);

    // A time in a file is a number of the unit that it names.
    private static bool IsCounterpart(string own, string member) => new[] { "", "Minutes", "Seconds" }.Any(unit => own == JsonNamingPolicy.CamelCase.ConvertName(member) + unit);
}
