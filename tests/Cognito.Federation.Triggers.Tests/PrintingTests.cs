using System.Text.Json.Nodes;

namespace Cognito.Federation.Triggers.Tests;

public sealed class PrintingTests
{
    [Fact]
    public async Task An_event_prints_where_it_comes_from_and_nobodys_name_password_or_answer()
    {
        foreach (var (name, sample) in Samples.All)
        {
            var printed = new List<string>();
            await Handlers.Idle(e => printed.AddRange([$"{e}", .. Parts(e).Select(part => $"{part}")])).SendAsync(sample);

            Assert.Equal($"{(string?)JsonNode.Parse(sample)!["triggerSource"]} of us-east-1_aaaaaaaaa", printed[0]);
            Assert.Equal(3, printed.Count);
            Assert.All(printed[1..], text => Assert.Matches("^[A-Za-z]+$", text));
            Assert.DoesNotContain(printed, text => text.Contains("ann", StringComparison.Ordinal) || text.Contains("Old-pass", StringComparison.Ordinal));
            Assert.NotEmpty(name);
        }
    }

    [Fact]
    public void Names_print_as_the_service_writes_them()
    {
        Assert.Equal("PreSignUp_SignUp", $"{TriggerSource.PreSignUpSignUp}");
        Assert.Equal("SRP_A", $"{ChallengeName.SrpA}");
        Assert.Equal(("", ""), ($"{default(TriggerSource)}", $"{default(ChallengeName)}"));
    }

    [Fact]
    public void Every_known_source_names_a_trigger_that_has_an_event()
    {
        var sources = typeof(TriggerSource).GetFields().Where(field => field.IsStatic).Select(field => (TriggerSource)field.GetValue(null)!).ToList();
        Assert.Equal(25, sources.Distinct().Count());
        Assert.All(sources, source => Assert.NotNull(EventTypes.Find(source, source == TriggerSource.TokenGenerationClientCredentials ? "3" : "1")));
    }

    private static IEnumerable<object?> Parts(TriggerEvent e) =>
        new[] { "Request", "Response" }.Select(part => e.GetType().GetProperty(part)!.GetValue(e));
}
