namespace Cognito.Federation.Tests;

public sealed class MfaPreferencesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_factor_is_turned_on_preferred_and_off_and_what_is_null_stays()
    {
        await using var bench = await FactorBench.StartAsync();
        await bench.EnrolAsync();

        Assert.Equal("SMS_MFA SOFTWARE_TOKEN_MFA; SOFTWARE_TOKEN_MFA", await SetAsync(bench, new MfaPreferences { Sms = MfaPreference.On, Totp = MfaPreference.Preferred }));
        Assert.Equal("SMS_MFA SOFTWARE_TOKEN_MFA EMAIL_OTP; EMAIL_OTP", await SetAsync(bench, new MfaPreferences { Email = MfaPreference.Preferred }));
        Assert.Equal("SOFTWARE_TOKEN_MFA EMAIL_OTP; EMAIL_OTP", await SetAsync(bench, new MfaPreferences { Sms = MfaPreference.Off }));
        Assert.Equal("SOFTWARE_TOKEN_MFA EMAIL_OTP; ", await SetAsync(bench, new MfaPreferences { Email = MfaPreference.On }));
        Assert.Equal("; ", await SetAsync(bench, new MfaPreferences { Email = MfaPreference.Off, Totp = MfaPreference.Off }));
    }

    [Fact]
    public async Task Only_what_was_said_is_sent()
    {
        await using var bench = await FactorBench.StartAsync();

        await SetAsync(bench, new MfaPreferences { Sms = MfaPreference.Preferred });

        var sent = bench.Pool.Sent("SetUserMFAPreference").Single().AsObject();
        Assert.Equal(["AccessToken", "SMSMfaSettings"], sent.Select(member => member.Key));
        Assert.Equal("""{"Enabled":true,"PreferredMfa":true}""", sent["SMSMfaSettings"]!.ToJsonString());
    }

    [Fact]
    public async Task A_passkey_counts_as_two_factors_beside_another_one()
    {
        await using var bench = await FactorBench.StartAsync(p => p.Passkeys.IsMultiFactor = true);

        var alone = await Assert.ThrowsAsync<RejectedInputException>(() => SetAsync(bench, new MfaPreferences { Passkey = true }));
        await SetAsync(bench, new MfaPreferences { Passkey = true, Sms = MfaPreference.On });

        Assert.Equal(CognitoErrorCode.InvalidParameter, alone.Code);
        Assert.Equal("""{"Enabled":true}""", bench.Pool.Sent("SetUserMFAPreference")[1]["WebAuthnMfaSettings"]!.ToJsonString());
    }

    [Fact]
    public async Task What_the_person_lacks_is_for_the_person_to_add()
    {
        await using var bench = await FactorBench.StartAsync();

        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => SetAsync(bench, new MfaPreferences { Totp = MfaPreference.On }));

        Assert.Equal("User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA", refused.ServiceMessage);
    }

    [Fact]
    public async Task Preferences_that_say_nothing_or_prefer_two_are_a_mistake_of_the_program()
    {
        var handler = new RecordedHandler();
        var factors = TotpTests.Directory(handler).Factors;

        foreach (var preferences in new[] { new MfaPreferences(), new MfaPreferences { Sms = MfaPreference.Preferred, Email = MfaPreference.Preferred } })
            Assert.Equal("preferences", (await Assert.ThrowsAsync<ArgumentException>(() => factors.SetPreferencesAsync(new AccessToken("a"), preferences, Cancellation))).ParamName);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => factors.SetPreferencesAsync(new AccessToken("a"), new MfaPreferences { Sms = (MfaPreference)7 }, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => factors.SetPreferencesAsync(new AccessToken("a"), null!, Cancellation));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task The_factors_of_a_user_are_read_and_the_name_is_not_printed()
    {
        await using var bench = await FactorBench.StartAsync();

        var factors = await bench.Factors.GetAsync(bench.AccessToken, Cancellation);

        Assert.Equal("alice", factors.Username);
        Assert.Equal(["PASSWORD", "EMAIL_OTP"], factors.First.Select(factor => factor.Value));
        Assert.Empty(factors.Second);
        Assert.Null(factors.PreferredSecond);
        Assert.False(factors.HasPasskey);
        Assert.DoesNotContain("alice", factors.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> SetAsync(FactorBench bench, MfaPreferences preferences)
    {
        await bench.Factors.SetPreferencesAsync(bench.AccessToken, preferences, Cancellation);
        var factors = await bench.Factors.GetAsync(bench.AccessToken, Cancellation);
        return $"{string.Join(' ', factors.Second)}; {factors.PreferredSecond}";
    }
}
