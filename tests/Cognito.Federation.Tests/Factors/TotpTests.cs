namespace Cognito.Federation.Tests;

public sealed class TotpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sets_up_an_app_and_turns_it_on()
    {
        await using var bench = await FactorBench.StartAsync();

        var enrolment = await bench.Factors.StartTotpAsync(bench.AccessToken, Cancellation);
        await bench.Factors.CompleteTotpAsync(bench.AccessToken, bench.Emulator.Authenticators.TotpCode(enrolment.Secret.Reveal()), "phone", Cancellation);
        var before = await bench.Factors.GetAsync(bench.AccessToken, Cancellation);
        await bench.Factors.SetPreferencesAsync(bench.AccessToken, new MfaPreferences { Totp = MfaPreference.Preferred }, Cancellation);
        var after = await bench.Factors.GetAsync(bench.AccessToken, Cancellation);

        Assert.False(before.HasTotp);
        Assert.True(after.HasTotp);
        Assert.Equal(SignInFactor.Totp, after.PreferredSecond);
        Assert.Equal("phone", (string?)bench.Pool.Sent("VerifySoftwareToken").Single()["FriendlyDeviceName"]);
    }

    [Fact]
    public async Task A_wrong_code_asks_the_person_again_and_the_next_one_is_taken()
    {
        await using var bench = await FactorBench.StartAsync();
        var enrolment = await bench.Factors.StartTotpAsync(bench.AccessToken, Cancellation);
        var right = bench.Emulator.Authenticators.TotpCode(enrolment.Secret.Reveal());

        var wrong = await Assert.ThrowsAsync<RejectedInputException>(() => bench.Factors.CompleteTotpAsync(bench.AccessToken, right == "000000" ? "000001" : "000000", cancellationToken: Cancellation));
        await bench.Factors.CompleteTotpAsync(bench.AccessToken, right, cancellationToken: Cancellation);

        Assert.Equal(CognitoErrorCode.EnableSoftwareTokenMFA, wrong.Code);
        Assert.Equal("Code mismatch", wrong.ServiceMessage);
    }

    [Theory]
    [InlineData("""{"Status":"ERROR"}""")]
    [InlineData("""{}""")]
    public async Task A_success_that_is_none_is_a_wrong_code_too(string reply)
    {
        var handler = new RecordedHandler().Reply(reply);

        var wrong = await Assert.ThrowsAsync<RejectedInputException>(() => Directory(handler).Factors.CompleteTotpAsync(new AccessToken("a"), "123456", cancellationToken: Cancellation));

        Assert.Equal((CognitoErrorCode.EnableSoftwareTokenMFA, "VerifySoftwareToken"), (wrong.Code, wrong.Operation));
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"SecretCode":""}""")]
    public async Task A_reply_without_a_secret_cannot_be_used(string reply)
    {
        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => Directory(new RecordedHandler().Reply(reply)).Factors.StartTotpAsync(new AccessToken("a"), Cancellation));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
    }

    [Fact]
    public async Task A_pool_without_authenticator_apps_is_the_operators_matter()
    {
        await using var bench = await FactorBench.StartAsync(p => p.Mfa.Totp = false);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => bench.Factors.StartTotpAsync(bench.AccessToken, Cancellation));

        Assert.Equal(CognitoErrorCode.SoftwareTokenMFANotFound, fault.Code);
    }

    [Fact]
    public async Task Whoever_was_signed_out_meanwhile_signs_in_again()
    {
        await using var bench = await FactorBench.StartAsync();
        bench.Emulator.Clock.Advance(TimeSpan.FromHours(2));

        foreach (var call in (Func<Task>[])[
            () => bench.Factors.StartTotpAsync(bench.AccessToken, Cancellation),
            () => bench.Factors.CompleteTotpAsync(bench.AccessToken, "123456", cancellationToken: Cancellation),
            () => bench.Factors.SetPreferencesAsync(bench.AccessToken, new MfaPreferences { Sms = MfaPreference.On }, Cancellation),
            () => bench.Factors.GetAsync(bench.AccessToken, Cancellation),
            () => bench.Factors.StartPasskeyAsync(bench.AccessToken, Cancellation),
            () => bench.Factors.DeletePasskeyAsync(bench.AccessToken, "x", Cancellation)])
        {
            Assert.Equal(CognitoErrorCode.TokenExpired, (await Assert.ThrowsAsync<ReauthenticationRequiredException>(call)).Code);
        }
    }

    [Fact]
    public async Task A_token_that_was_never_set_is_a_mistake_of_the_program()
    {
        var handler = new RecordedHandler();
        var factors = Directory(handler).Factors;

        foreach (var call in (Func<Task>[])[
            () => factors.StartTotpAsync(default, Cancellation),
            () => factors.CompleteTotpAsync(default, "123456", cancellationToken: Cancellation),
            () => factors.SetPreferencesAsync(default, new MfaPreferences { Sms = MfaPreference.On }, Cancellation),
            () => factors.GetAsync(default, Cancellation),
            () => factors.StartPasskeyAsync(default, Cancellation),
            async () => await factors.ListPasskeysAsync(default, Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync(),
            () => factors.DeletePasskeyAsync(default, "x", Cancellation)])
        {
            await Assert.ThrowsAsync<InvalidOperationException>(call);
        }

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_lost_reply_is_not_followed_by_a_second_secret_or_attempt()
    {
        var handler = new RecordedHandler().Throw(new HttpRequestException("broken")).Throw(new HttpRequestException("broken"));
        var factors = Directory(handler).Factors;

        await Assert.ThrowsAsync<CognitoServiceException>(() => factors.StartTotpAsync(new AccessToken("a"), Cancellation));
        await Assert.ThrowsAsync<CognitoServiceException>(() => factors.CompleteTotpAsync(new AccessToken("a"), "123456", cancellationToken: Cancellation));

        Assert.Equal(2, handler.Requests.Count);
    }

    internal static UserDirectory Directory(RecordedHandler handler) =>
        UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: handler);
}
