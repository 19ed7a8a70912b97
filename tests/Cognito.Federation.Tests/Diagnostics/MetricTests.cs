using System.Diagnostics.Metrics;
using Cognito.Federation.Tests.Credentials;

namespace Cognito.Federation.Tests.Diagnostics;

public sealed class MetricTests
{
    private const string Operations = "cognito.operation.duration";
    private const string SignIns = "cognito.sign_in.duration";
    private const string Credentials = "cognito.credentials.requests";
    private const string Saved = "cognito.calls.saved";
    private const string Verified = "cognito.tokens.verified";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_meter_has_the_documented_instruments_in_the_documented_units()
    {
        var instruments = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "Cognito.Federation")
                {
                    Assert.False(string.IsNullOrEmpty(instrument.Description));
                    instruments[instrument.Name] = instrument.Unit;
                }
            },
        };
        Telemetry.CallsSaved(0);

        listener.Start();

        Assert.Equal(new Dictionary<string, string?> { [Saved] = "{call}", [Credentials] = "{request}", [Operations] = "s", ["cognito.quota.headroom"] = "1", ["cognito.shared_cache.operations"] = "{operation}", [SignIns] = "s", [Verified] = "{token}" }, instruments);
    }

    [Fact]
    public async Task A_sign_in_is_measured_by_its_step_and_outcome_and_each_of_its_calls_by_itself()
    {
        using var seen = Observation.Begin();
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password));

        await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancel);

        var signIn = Assert.Single(seen.Of(SignIns));
        Assert.Equal(new Dictionary<string, string?> { ["step"] = "USER_SRP_AUTH", ["outcome"] = "SignedIn" }, signIn.Tags);
        Assert.True(signIn.Value >= 0);
        Assert.Equal(["InitiateAuth", "RespondToAuthChallenge"], seen.Of(Operations).Select(m => m.Tags["operation"]));
        Assert.All(seen.Of(Operations), m => Assert.DoesNotContain("error.type", m.Tags.Keys));
    }

    [Theory]
    [InlineData(PasswordFlow.Srp, "USER_SRP_AUTH", "RespondToAuthChallenge")]
    [InlineData(PasswordFlow.Plain, "USER_PASSWORD_AUTH", "InitiateAuth")]
    public async Task A_wrong_password_is_an_outcome_of_the_step_and_an_error_of_the_call(PasswordFlow flow, string step, string operation)
    {
        using var seen = Observation.Begin();
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password), c => c.ExplicitAuthFlows.Add("ALLOW_USER_PASSWORD_AUTH"));

        await pool.SignIn.StartAsync(SignInRequest.Password("alice", "Wrong-Horse-1", flow), Cancel);

        Assert.Equal(new Dictionary<string, string?> { ["step"] = step, ["outcome"] = "InvalidCredentials" }, Assert.Single(seen.Of(SignIns)).Tags);
        Assert.Equal(new Dictionary<string, string?> { ["operation"] = operation, ["error.type"] = "InvalidCredentials" }, seen.Of(Operations)[^1].Tags);
    }

    [Fact]
    public async Task A_failure_is_measured_by_its_code()
    {
        using var seen = Observation.Begin();
        var handler = new RecordedHandler().Error("ResourceNotFoundException", "User pool client x does not exist.");

        await Assert.ThrowsAsync<CognitoServiceException>(() => new UserDirectory(Context(handler)).SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancel));

        Assert.Equal("failed", Assert.Single(seen.Of(SignIns)).Tags["outcome"]);
        Assert.Equal("AppClientNotFound", Assert.Single(seen.Of(Operations)).Tags["error.type"]);
    }

    [Fact]
    public async Task The_time_of_a_call_counts_all_its_attempts()
    {
        using var seen = Observation.Begin();
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Error("TooManyRequestsException", headers: [("Retry-After", "2")]).Succeed();

        await clock.PassAsync(handler.Channel(clock).SendAsync());

        Assert.InRange(Assert.Single(seen.Of(Operations)).Value, 2.0, 3.0);
    }

    [Fact]
    public async Task Credentials_are_counted_as_missed_fresh_and_soft_and_the_calls_that_memory_spared_too()
    {
        using var seen = Observation.Begin();
        var bench = new BrokerBench();
        var ann = bench.Person("ann");

        await bench.GetIdAsync(ann);
        Assert.Empty(seen.Of(Saved));
        await bench.GetAsync(ann);
        await bench.GetAsync(ann);
        bench.Clock.Advance(TimeSpan.FromMinutes(55));
        await bench.GetAsync(ann);
        await bench.GetIdAsync(ann);

        Assert.Equal(["miss", "fresh", "soft"], seen.Of(Credentials).Select(m => m.Tags["state"]));
        Assert.All(seen.Of(Credentials), m => Assert.Equal(1, m.Value));
        // One where the id was known already, two for each hit, one for the id alone.
        Assert.Equal([1, 2, 2, 1], seen.Of(Saved).Select(m => m.Value));
        Assert.All(seen.Of(Saved), m => Assert.Empty(m.Tags));
    }

    private static Wire.UserPoolContext Context(RecordedHandler handler) =>
        new(UserPoolId.Parse("us-east-1_Test"), "test", null, "https://issuer.test", handler.Channel(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
}
