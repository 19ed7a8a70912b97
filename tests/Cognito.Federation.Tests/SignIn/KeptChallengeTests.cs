using Cognito.Federation.Emulator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests;

public sealed class KeptChallengeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_challenge_is_kept_and_answered_in_another_process()
    {
        await using var pool = await StartAsync();
        var context = new RequestContext { ClientMetadata = new Dictionary<string, string> { ["k"] = "v" }, AnalyticsEndpointId = "endpoint-1", IpAddress = "192.0.2.1" };
        var challenge = await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, context: context), Cancellation);
        var json = Assert.IsType<CodeChallenge>(challenge).ToJson();
        Assert.DoesNotContain(TestPool.Password, json, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.1", json, StringComparison.Ordinal);

        var resumed = Assert.IsType<CodeChallenge>(SignInChallenge.FromJson(json));
        var elsewhere = UserDirectory.Create(pool.Options, pool.Emulator.Clock);

        Assert.IsType<SignedIn>(await elsewhere.SignIn.AnswerAsync(resumed.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation));
        var sent = pool.Sent("RespondToAuthChallenge").Last();
        Assert.Equal("v", (string?)sent["ClientMetadata"]!["k"]);
        Assert.Equal("endpoint-1", (string?)sent["AnalyticsMetadata"]!["AnalyticsEndpointId"]);
    }

    [Theory]
    [InlineData("SMS_MFA", typeof(CodeChallenge))]
    [InlineData("SMS_OTP", typeof(CodeChallenge))]
    [InlineData("EMAIL_OTP", typeof(CodeChallenge))]
    [InlineData("EMAIL_MFA", typeof(CodeChallenge))]
    [InlineData("SOFTWARE_TOKEN_MFA", typeof(CodeChallenge))]
    [InlineData("SELECT_MFA_TYPE", typeof(MfaSelectionChallenge))]
    [InlineData("MFA_SETUP", typeof(MfaSetupChallenge))]
    [InlineData("NEW_PASSWORD_REQUIRED", typeof(NewPasswordChallenge))]
    [InlineData("SELECT_CHALLENGE", typeof(FactorSelectionChallenge))]
    [InlineData("PASSWORD", typeof(PasswordChallenge))]
    [InlineData("PASSWORD_SRP", typeof(PasswordChallenge))]
    [InlineData("WEB_AUTHN", typeof(PasskeyChallenge))]
    [InlineData("CUSTOM_CHALLENGE", typeof(CustomChallenge))]
    [InlineData("OF_TOMORROW", typeof(UnknownChallenge))]
    public void Every_challenge_keeps_its_kind(string name, Type kind)
    {
        var json = $$"""{"version":1,"name":"{{name}}","username":"alice","ticket":"t","parameters":{},"choices":["PASSWORD"]}""";

        var challenge = SignInChallenge.FromJson(json);

        Assert.IsType(kind, challenge);
        Assert.IsType(kind, SignInChallenge.FromJson(challenge.ToJson()));
        Assert.Equal(name, challenge.Name);
        Assert.Equal("alice", challenge.Username);
        Assert.DoesNotContain("alice", challenge.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"name":"SMS_MFA","username":"alice"}""")]
    [InlineData("""{"version":1,"name":"SMS_MFA"}""")]
    [InlineData("""{"version":1,"name":"SMS_MFA","username":["hunter2"]}""")]
    public void Text_that_is_no_kept_challenge_is_refused_without_being_shown(string json)
    {
        var fault = Assert.Throws<FormatException>(() => SignInChallenge.FromJson(json));

        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_challenge_opens_for_the_same_pool_for_a_quarter_of_an_hour_and_unaltered_only()
    {
        await using var pool = await StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        var protector = new ChallengeProtector(keys, pool.Directory.PoolId, pool.Context.ClientId, pool.Emulator.Clock);
        var challenge = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        var text = protector.Protect(challenge);

        Assert.DoesNotContain("alice", text, StringComparison.Ordinal);
        Assert.True(protector.TryUnprotect(text, out var opened));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(Assert.IsType<CodeChallenge>(opened).Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation));
        Assert.False(protector.TryUnprotect(text[..^2] + (text[^2] == 'A' ? "BA" : "AA"), out _));
        Assert.False(protector.TryUnprotect(null, out _));
        Assert.False(protector.TryUnprotect("not sealed", out _));
        Assert.False(new ChallengeProtector(keys, UserPoolId.Parse("us-east-1_Another"), pool.Context.ClientId, pool.Emulator.Clock).TryUnprotect(text, out _));
        Assert.False(new ChallengeProtector(keys, pool.Directory.PoolId, "another", pool.Emulator.Clock).TryUnprotect(text, out _));
        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.False(protector.TryUnprotect(text, out _));
    }

    [Fact]
    public void A_container_without_data_protection_says_what_is_missing()
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation(o => o.UserPool = new UserPoolOptions { Id = "us-east-1_AbCdEfGhI", ClientId = "web" });
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IChallengeProtector>);

        Assert.Contains("AddDataProtection", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remembered_device_travels_with_the_challenge()
    {
        await using var pool = await StartAsync(tracked: true);
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        var device = Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation)).NewDevice!.Device;
        var again = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password).On(device), Cancellation));

        var resumed = Assert.IsType<CodeChallenge>(SignInChallenge.FromJson(again.ToJson()));
        var signedIn = Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(resumed.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation));

        Assert.Null(signedIn.NewDevice);
        Assert.Equal(device.Key, signedIn.Session.DeviceKey);
    }

    private static Task<TestPool> StartAsync(bool tracked = false) => TestPool.StartAsync(p =>
    {
        p.Mfa.Requirement = MfaRequirement.Optional;
        p.Devices.Tracked = tracked;
        p.Devices.OnlyRememberedOnUserPrompt = true;
        p.AddUser("alice", TestPool.Password, u => CodeChallengeTests.Enable(u, "SMS_MFA"));
    });
}
