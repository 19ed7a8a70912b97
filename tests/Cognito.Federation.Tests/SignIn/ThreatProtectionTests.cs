using Cognito.Federation.Emulator;
using Cognito.Federation.Tests.Administration;

namespace Cognito.Federation.Tests;

public sealed class ThreatProtectionTests
{
    private const string Known = "Known-Horse-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PasswordFlow.Srp)]
    [InlineData(PasswordFlow.Plain)]
    public async Task A_sign_in_that_is_too_risky_is_told_apart_from_a_wrong_password(PasswordFlow flow)
    {
        await using var pool = await StartAsync(t => t.Risk = _ => RiskLevel.High);

        Assert.Equal(SignInRejection.BlockedByRisk, await RejectionAsync(pool, TestPool.Password, flow));
        Assert.Equal(SignInRejection.InvalidCredentials, await RejectionAsync(pool, "Wrong-Horse-1", flow));
    }

    [Fact]
    public async Task The_user_context_reaches_the_judge()
    {
        var seen = new List<(string?, string?)>();
        await using var pool = await StartAsync(t => t.Risk = a =>
        {
            seen.Add((a.IpAddress, a.DeviceFingerprint));
            return RiskLevel.None;
        });
        var context = new RequestContext { IpAddress = "192.0.2.7", EncodedDeviceFingerprint = "fingerprint" };

        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, PasswordFlow.Plain, context), Cancellation));

        Assert.Equal([("192.0.2.7", "fingerprint")], seen);
    }

    [Fact]
    public async Task Whoever_signs_in_with_a_password_that_attackers_know_resets_it_and_cannot_keep_it()
    {
        await using var pool = await StartAsync(t => t.CompromisedPasswords.Add(TestPool.Password));

        Assert.IsType<PasswordResetRequired>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, PasswordFlow.Plain), Cancellation));
        await pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation);
        var code = pool.Emulator.Outbox.Latest("alice").Code;
        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Passwords.CompleteResetAsync("alice", code, TestPool.Password, cancellationToken: Cancellation));
        await pool.Passwords.CompleteResetAsync("alice", code, "Better-Horse-2", cancellationToken: Cancellation);

        Assert.Equal(CognitoErrorCode.CompromisedPassword, refusal.Code);
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", "Better-Horse-2", PasswordFlow.Plain), Cancellation));
    }

    [Fact]
    public async Task Nobody_registers_with_a_password_that_attackers_know()
    {
        await using var pool = await StartAsync(t => t.CompromisedPasswords.Add(Known));

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.RegisterAsync(new SignUpRequest("bob", Known), Cancellation));

        Assert.Equal(CognitoErrorCode.CompromisedPassword, refusal.Code);
        Assert.DoesNotContain(Known, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("SOFTWARE_TOKEN_MFA")]
    public async Task The_history_names_each_step_of_a_sign_in(string factor)
    {
        await using var pool = await StartAsync(
            t => t.Risk = _ => RiskLevel.None,
            p =>
            {
                p.Mfa.Requirement = MfaRequirement.Optional;
                p.AddUser("bob", TestPool.Password, u => CodeChallengeTests.Enable(u, factor));
            });
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("bob", TestPool.Password), Cancellation));
        Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(code.Answer("000000"), Cancellation));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, factor)), Cancellation));

        var entry = Assert.Single(await pool.Admin.Access.ListAuthEventsAsync("bob", Cancellation).ToListAsync());

        Assert.Equal("Pass", entry.Response);
        Assert.Equal([("Password", "Success"), ("Mfa", "Failure"), ("Mfa", "Success")], entry.Challenges);
    }

    private static async Task<SignInRejection> RejectionAsync(TestPool pool, string password, PasswordFlow flow) =>
        Assert.IsType<SignInRejected>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", password, flow), Cancellation)).Reason;

    private static Task<TestPool> StartAsync(Action<ThreatProtectionSeed> threats, Action<UserPoolSeed>? people = null) => TestPool.StartAsync(p =>
    {
        threats(p.ThreatProtection);
        people?.Invoke(p);
        p.AddUser("alice", TestPool.Password, u =>
        {
            u.Attributes["email"] = "alice@example.com";
            u.Attributes["email_verified"] = "true";
        });
    });
}
