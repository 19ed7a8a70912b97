using System.Text.Json;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class PasskeySignInTests
{
    private const string Origin = "https://example.com";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PasskeyAlgorithm.Es256, false)]
    [InlineData(PasskeyAlgorithm.Rs256, true)]
    public async Task A_registered_passkey_signs_in(PasskeyAlgorithm algorithm, bool withSecret)
    {
        await using var pool = await StartAsync(c => c.GenerateSecret = withSecret);
        var device = await RegisterAsync(pool, algorithm);

        var passkey = Assert.IsType<PasskeyChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.Passkey), Cancellation));
        var outcome = await pool.SignIn.AnswerAsync(passkey.Answer(device.Get(passkey.RequestOptionsJson, Origin)), Cancellation);

        Assert.Equal("alice", Assert.IsType<SignedIn>(outcome).Session.Username);
    }

    [Fact]
    public async Task A_passkey_can_be_chosen_among_the_factors()
    {
        await using var pool = await StartAsync();
        var device = await RegisterAsync(pool);
        var selection = Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice"), Cancellation));

        var passkey = Assert.IsType<PasskeyChallenge>(await pool.SignIn.AnswerAsync(selection.Choose(SignInFactor.Passkey), Cancellation));

        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(passkey.Answer(device.Get(passkey.RequestOptionsJson, Origin)), Cancellation));
    }

    [Fact]
    public async Task A_passkey_of_another_page_is_rejected_and_an_answer_counts_once()
    {
        await using var pool = await StartAsync();
        var device = await RegisterAsync(pool);
        var passkey = Assert.IsType<PasskeyChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.Passkey), Cancellation));

        Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(passkey.Answer(device.Get(passkey.RequestOptionsJson, "https://phish.example")), Cancellation));

        Assert.Equal(new SignInRejected(SignInRejection.Expired), await pool.SignIn.AnswerAsync(passkey.Answer(device.Get(passkey.RequestOptionsJson, Origin)), Cancellation));
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_only_a_passkey_that_counts_as_two_is_offered()
    {
        await using var pool = await StartAsync(configure: p =>
        {
            p.Mfa.Requirement = MfaRequirement.On;
            p.Passkeys.IsMultiFactor = true;
        });
        var session = await WithCodeAsync(pool);
        var device = await RegisterAsync(pool, PasskeyAlgorithm.Es256, session);
        Assert.DoesNotContain(SignInFactor.Passkey, Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice"), Cancellation)).Choices);

        await pool.Factors.SetPreferencesAsync(session.AccessToken, new MfaPreferences { Passkey = true }, Cancellation);
        var passkey = Assert.IsType<PasskeyChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.Passkey), Cancellation));

        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(passkey.Answer(device.Get(passkey.RequestOptionsJson, Origin)), Cancellation));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    public async Task Text_that_is_no_credential_is_refused_before_it_is_sent(string text)
    {
        await using var pool = await StartAsync();
        await RegisterAsync(pool);
        var passkey = Assert.IsType<PasskeyChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.Passkey), Cancellation));

        Assert.Throws<ArgumentException>(() => passkey.Answer(text));
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_an_authenticator_app_is_set_up_in_the_sign_in()
    {
        await using var pool = await TestPool.StartAsync(p =>
        {
            p.Mfa.Requirement = MfaRequirement.On;
            p.AddUser("alice", TestPool.Password);
        });
        var setup = Assert.IsType<MfaSetupChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        var totp = Assert.IsType<TotpSetupChallenge>(await pool.SignIn.AnswerAsync(setup.SetUpTotp(), Cancellation));
        Assert.NotEqual(setup.Ticket, totp.Ticket);
        var wrong = Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(totp.Answer("not it"), Cancellation));
        Assert.Equal(SignInRejection.WrongCode, wrong.Reason);
        var kept = Assert.IsType<TotpSetupChallenge>(SignInChallenge.FromJson(((TotpSetupChallenge)wrong.Retry!).ToJson()));
        var secret = kept.Enrolment.Secret.Reveal();
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(kept.Answer(pool.Emulator.Authenticators.TotpCode(secret), "phone"), Cancellation));

        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        Assert.Equal("phone", code.AuthenticatorName);
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(pool.Emulator.Authenticators.TotpCode(secret)), Cancellation));
    }

    private static async Task<SoftwareAuthenticator> RegisterAsync(TestPool pool, PasskeyAlgorithm algorithm = PasskeyAlgorithm.Es256, UserSession? session = null)
    {
        session ??= Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation)).Session;
        var device = pool.Emulator.Authenticators.CreatePasskeyDevice(algorithm);
        var options = await pool.Factors.StartPasskeyAsync(session.AccessToken, Cancellation);
        using var credential = JsonDocument.Parse(device.Create(options.GetRawText(), Origin));
        await pool.Factors.CompletePasskeyAsync(session.AccessToken, credential.RootElement, Cancellation);
        return device;
    }

    private static async Task<UserSession> WithCodeAsync(TestPool pool)
    {
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        return Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(CodeChallengeTests.CodeOf(pool, "SMS_MFA")), Cancellation)).Session;
    }

    private static Task<TestPool> StartAsync(Action<ClientSeed>? client = null, Action<UserPoolSeed>? configure = null) => TestPool.StartAsync(
        p =>
        {
            p.FirstFactors.Add("WEB_AUTHN");
            p.Passkeys.RelyingPartyId = "example.com";
            p.AddUser("alice", TestPool.Password, u => CodeChallengeTests.Enable(u, "SMS_MFA"));
            configure?.Invoke(p);
        },
        c =>
        {
            c.ExplicitAuthFlows.Add("ALLOW_USER_AUTH");
            client?.Invoke(c);
        });
}
