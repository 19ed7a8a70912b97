namespace Cognito.Federation.Tests.Diagnostics;

public sealed class SecrecyTests
{
    [Fact]
    public async Task Nothing_secret_or_personal_is_printed_thrown_logged_measured_or_traced()
    {
        using var seen = Observation.Begin();
        await using var run = await WholeRun.StartAsync(seen);

        await run.RunAsync();

        var logs = seen.Logs.GetSnapshot();
        Assert.InRange(logs.Count, 30, 10_000);
        string[] texts =
        [
            .. run.Witness.Told,
            .. logs.Select(l => $"{l.Category} {l.Message} {l.Exception} {string.Join(' ', (l.StructuredState ?? []).Select(pair => pair.ToString()))} {string.Join(' ', l.Scopes)}"),
            .. seen.Measurements.SelectMany(m => m.Tags.Select(t => $"{m.Instrument} {t.Key}={t.Value}")),
            .. seen.Activities.SelectMany(a => a.TagObjects.Select(t => $"{a.OperationName} {a.DisplayName} {a.StatusDescription} {t.Key}={t.Value}")),
        ];
        foreach (var secret in Pieces(run.Witness.Secrets))
        {
            foreach (var text in texts)
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"'{secret}' is in: {text}");
        }
    }

    [Fact]
    public async Task Each_event_comes_from_the_part_that_its_block_is_for()
    {
        using var seen = Observation.Begin();
        await using var run = await WholeRun.StartAsync(seen);

        await run.RunAsync();

        Assert.All(seen.Logs.GetSnapshot(), log => Assert.Equal(log.Category?.Split('.')[^1] switch
        {
            "HttpWireChannel" => 1,
            "SignUpService" or "SignInService" or "DeviceMemory" => 2,
            "TokenRefresh" => 3,
            nameof(AwsCredentialBroker) => 4,
            nameof(TokenVerifier) => 5,
            nameof(DoctorAtStart) => 6,
            _ => 0,
        }, log.Id.Id / 1000));
    }

    // A token also gives itself away by its middle, and an address by what stands before the @.
    private static IEnumerable<string> Pieces(IEnumerable<string> secrets) =>
        secrets.SelectMany(s => (string[])[s, .. s.Split('.').Where(part => part.Length > 40), .. s.Split('@').Where(part => part.Length > 12)]).Where(s => s != "example.com").Distinct(StringComparer.Ordinal);
}
