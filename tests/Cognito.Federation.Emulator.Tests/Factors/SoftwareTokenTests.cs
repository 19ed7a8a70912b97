using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

public sealed class SoftwareTokenTests
{
    [Fact]
    public async Task An_app_is_set_up_with_its_first_right_code_and_asked_for_only_when_the_user_wants_it()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        var associated = await emulator.AssociateAsync(token).Ok();
        var secret = associated.Text("SecretCode");
        var verified = await emulator.VerifyAsync(emulator.Authenticators.TotpCode(secret), token, name: "phone").Ok();

        Assert.Equal(32, Base32.Decode(secret).Length);
        Assert.Null(associated.Json["Session"]);
        Assert.Equal("SUCCESS", verified.Text("Status"));
        Assert.Null(verified.Json["Session"]);
        Assert.Equal(";", await emulator.SettingsAsync(token));
        emulator.Change("alice", u => Assert.Equal((secret, "phone", false), (u.Factors.SoftwareToken!.SecretText, u.Factors.SoftwareToken.FriendlyName, u.Factors.TotpEnabled)));
    }

    [Fact]
    public async Task A_wrong_code_sets_nothing_up_and_leaves_the_secret_open()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        var secret = (await emulator.AssociateAsync(token).Ok()).Text("SecretCode");
        var right = emulator.Authenticators.TotpCode(secret);

        await emulator.VerifyAsync(Wrong(right), token).Fails("EnableSoftwareTokenMFAException", "Code mismatch");
        emulator.Change("alice", u => Assert.Null(u.Factors.SoftwareToken));

        await emulator.VerifyAsync(right, token).Ok();
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-61, false)]
    [InlineData(61, false)]
    public async Task The_apps_clock_may_be_one_step_off(int seconds, bool accepted)
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        var secret = (await emulator.AssociateAsync(token).Ok()).Text("SecretCode");
        emulator.Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(emulator.Clock.GetUtcNow().ToUnixTimeSeconds() / 30 * 30 + 30));

        var answer = await emulator.VerifyAsync(emulator.Authenticators.TotpCode(secret, TimeSpan.FromSeconds(seconds)), token);

        Assert.Equal(accepted ? null : "EnableSoftwareTokenMFAException", answer.Error);
    }

    [Fact]
    public async Task A_code_that_set_the_app_up_is_still_good_for_one_sign_in_and_no_more()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var secret = await emulator.EnrolAsync(await emulator.AccessTokenAsync());
        var (code, now) = (emulator.Authenticators.TotpCode(secret), emulator.Clock.GetUtcNow());

        emulator.Change("alice", u =>
        {
            Assert.True(u.Factors.SoftwareToken!.TryUse(code, now));
            Assert.False(u.Factors.SoftwareToken.TryUse(code, now));
            Assert.True(u.Factors.SoftwareToken.Matches(code, now));
        });
    }

    [Fact]
    public async Task A_new_app_replaces_the_old_one_once_it_is_verified()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        var old = await emulator.EnrolAsync(token);

        var next = (await emulator.AssociateAsync(token).Ok()).Text("SecretCode");
        emulator.Change("alice", u => Assert.Equal(old, u.Factors.SoftwareToken!.SecretText));
        await emulator.VerifyAsync(emulator.Authenticators.TotpCode(next), token).Ok();

        Assert.NotEqual(old, next);
        emulator.Change("alice", u => Assert.Equal(next, u.Factors.SoftwareToken!.SecretText));
    }

    [Fact]
    public async Task Asking_for_another_secret_kills_the_first()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        var first = (await emulator.AssociateAsync(token).Ok()).Text("SecretCode");
        await emulator.AssociateAsync(token).Ok();

        await emulator.VerifyAsync(emulator.Authenticators.TotpCode(first), token).Fails("EnableSoftwareTokenMFAException");
    }

    [Fact]
    public async Task A_client_that_missed_the_answer_may_verify_again()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        var secret = await emulator.EnrolAsync(token);

        await emulator.VerifyAsync(emulator.Authenticators.TotpCode(secret), token).Ok();
    }

    [Fact]
    public async Task Without_a_secret_there_is_nothing_to_verify()
    {
        await using var emulator = await FactorCalls.StartAsync();

        await emulator.VerifyAsync("123456", await emulator.AccessTokenAsync()).Fails("SoftwareTokenMFANotFoundException");
    }

    [Fact]
    public async Task A_pool_without_authenticator_apps_says_so()
    {
        await using var emulator = await FactorCalls.StartAsync(p => p.Mfa.Totp = false);
        var token = await emulator.AccessTokenAsync();

        await emulator.AssociateAsync(token).Fails("SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the userPool");
        await emulator.VerifyAsync("123456", token).Fails("SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the userPool");
    }

    [Fact]
    public async Task The_user_is_named_by_an_access_token_or_by_a_session_and_not_by_both()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        var session = new string('s', 20);

        foreach (var call in new[] { emulator.AssociateAsync(), emulator.AssociateAsync(token, session), emulator.VerifyAsync("123456"), emulator.VerifyAsync("123456", token, session) })
            await call.Fails("InvalidParameterException");
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    public async Task A_code_has_six_digits_and_is_not_repeated_in_the_error(string code)
    {
        await using var emulator = await FactorCalls.StartAsync();

        var answer = await emulator.VerifyAsync(code, await emulator.AccessTokenAsync()).Fails("InvalidParameterException");

        Assert.Contains("userCode", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(code, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_ended_sets_nothing_up()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        emulator.Clock.Advance(TimeSpan.FromHours(2));

        (await emulator.AssociateAsync(token)).AssertNotAuthorized("Access Token has expired");
        (await emulator.VerifyAsync("123456", token)).AssertNotAuthorized("Access Token has expired");
    }

    internal static string Wrong(string code) => code == "000000" ? "000001" : "000000";
}
