using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.ThreatProtection.ThreatCalls;

namespace Cognito.Federation.Emulator.Tests.ThreatProtection;

public sealed class RiskTests
{
    [Theory]
    [InlineData(RiskLevel.None, "SignIn Pass NoRisk - false")]
    [InlineData(RiskLevel.Low, "SignIn Pass AccountTakeover Low false")]
    [InlineData(RiskLevel.Medium, "SignIn Pass AccountTakeover Medium false")]
    public async Task Up_to_a_medium_risk_a_sign_in_is_let_in_and_noted(RiskLevel level, string line)
    {
        await using var emulator = await StartAtRiskAsync(level);

        await emulator.SignInAsync().Ok();

        Assert.Equal(line, Assert.Single(await emulator.EventsAsync()).Line());
    }

    [Fact]
    public async Task A_high_risk_is_blocked()
    {
        await using var emulator = await StartAtRiskAsync(RiskLevel.High);

        (await emulator.SignInAsync()).AssertNotAuthorized(Blocked);

        Assert.Equal("SignIn Fail Block High false", Assert.Single(await emulator.EventsAsync()).Line());
    }

    [Fact]
    public async Task A_proof_by_SRP_is_judged_as_well()
    {
        await using var emulator = await StartAtRiskAsync(RiskLevel.High);
        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", SignInCalls.Password)).AssertNotAuthorized(Blocked);
    }

    [Theory]
    [InlineData(RiskLevel.Low)]
    [InlineData(RiskLevel.Medium)]
    [InlineData(RiskLevel.High)]
    public async Task Each_level_has_its_own_action(RiskLevel level)
    {
        void Block(ThreatProtectionSeed threats) =>
            (threats.LowRisk, threats.MediumRisk, threats.HighRisk) = (Of(RiskLevel.Low), Of(RiskLevel.Medium), Of(RiskLevel.High));
        RiskAction Of(RiskLevel other) => other == level ? RiskAction.Block : RiskAction.Allow;

        foreach (var met in new[] { RiskLevel.Low, RiskLevel.Medium, RiskLevel.High })
        {
            await using var emulator = await StartAtRiskAsync(met, Block);
            var answer = await emulator.SignInAsync();
            if (met == level)
                answer.AssertNotAuthorized(Blocked);
            else
                Assert.NotEmpty(answer.Token("IdToken"));
        }
    }

    [Fact]
    public async Task Whoever_has_no_second_factor_is_blocked_where_one_is_demanded()
    {
        await using var emulator = await StartAtRiskAsync(RiskLevel.Low, t => t.LowRisk = RiskAction.Mfa);

        (await emulator.SignInAsync()).AssertNotAuthorized(Blocked);

        Assert.Equal("SignIn Fail Block Low false", Assert.Single(await emulator.EventsAsync()).Line());
    }

    [Fact]
    public async Task Where_a_second_factor_is_demanded_the_first_one_gives_no_tokens()
    {
        await using var emulator = await StartAtRiskAsync(RiskLevel.Low, t => t.LowRisk = RiskAction.Mfa, p =>
        {
            p.Mfa.Requirement = MfaRequirement.Optional;
            p.AddUser("bob", SignInCalls.Password, u =>
            {
                u.Attributes["phone_number"] = "+15550001234";
                u.Mfa.Sms = true;
            });
        });

        var answer = await emulator.SignInAsync("bob");

        Assert.False(answer.Body.Contains("AccessToken", StringComparison.Ordinal), answer.Body);
    }

    [Fact]
    public async Task The_judge_is_told_who_from_where_and_with_which_device()
    {
        var attempts = new List<(string, string?, string?)>();
        await using var emulator = await StartAsync(t => t.Risk = a =>
        {
            attempts.Add((a.Username, a.IpAddress, a.DeviceFingerprint));
            return a.IpAddress == "203.0.113.9" ? RiskLevel.High : RiskLevel.None;
        });

        await emulator.SignInFromAsync("192.0.2.7", "fingerprint").Ok();
        (await emulator.SignInFromAsync("203.0.113.9")).AssertNotAuthorized(Blocked);
        await emulator.SignInAsync().Ok();

        Assert.Equal([("alice", "192.0.2.7", "fingerprint"), ("alice", "203.0.113.9", null), ("alice", "127.0.0.1", null)], attempts);
    }

    [Fact]
    public async Task A_wrong_password_and_a_stranger_are_not_judged()
    {
        await using var emulator = await StartAsync(t => t.Risk = _ => throw new InvalidOperationException("Nobody asked."));

        (await emulator.SignInAsync(password: "Wrong-Horse-1")).AssertNotAuthorized();
        (await emulator.SignInAsync("nobody")).AssertNotAuthorized();

        var entry = Assert.Single(await emulator.EventsAsync());
        Assert.Equal("SignIn Fail NoRisk - false", entry.Line());
        Assert.Equal("Password:Failure", entry.Challenges());
    }

    [Fact]
    public async Task An_action_that_does_not_exist_is_refused()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => StartAtRiskAsync(RiskLevel.None, t => t.MediumRisk = (RiskAction)7));
        Assert.Equal("User pool 'users': ThreatProtection.MediumRisk must be Allow, Mfa, Block, was 7.", fault.Message);
    }
}
